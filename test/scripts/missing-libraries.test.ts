import { expect, test } from 'vitest';
import { notFound, packagesOf } from '../../scripts/system/missing-libraries.ts';

const ldd = `
	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)
	libnss3.so => not found
	libnssutil3.so => not found
	libgbm.so.1 => not found
	libunheard.so.7 => not found
	libnss3.so => not found
`;

test('what ldd did not find is named once each, and its packages', () => {
  const missing = notFound(ldd);
  expect(missing).toEqual(['libnss3.so', 'libnssutil3.so', 'libgbm.so.1', 'libunheard.so.7']);
  expect(packagesOf(missing)).toEqual(['libgbm1', 'libnss3']);
});
