/** ISO 4217, active currencies: the digits of the minor unit. Those without one (gold, test codes) can't be invoiced in and are left out. */
const digits: ReadonlyMap<string, number> = new Map(
  [
    [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
    [
      2,
      'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC ' +
        'CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR ' +
        'KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN ' +
        'PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS ' +
        'UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
    ],
    [3, 'BHD IQD JOD KWD LYD OMR TND'],
    [4, 'CLF UYW'],
  ].flatMap(([places, codes]) =>
    String(codes)
      .split(' ')
      .map((code): [string, number] => [code, Number(places)]),
  ),
);

export const currencies: readonly string[] = [...digits.keys()].toSorted();

export function isCurrency(code: string): boolean {
  return digits.has(code);
}

/** Decimals of the currency's minor unit: USD 2, JPY 0, KWD 3. The code has been checked; of an unknown one, 2. */
export function minorDigits(currency: string): number {
  return digits.get(currency) ?? 2;
}
