import { z } from 'zod';
import { RevenuePolicy } from '../../domain/terms/revenue-policy.ts';
import { askedCostRoles } from '../../guardrails/cost-sight.ts';
import { languages } from '../../vocabulary/language.ts';
import { papers } from '../../vocabulary/paper.ts';
import { command, query } from '../schemas/call.ts';
import { Nothing } from '../schemas/leaves.ts';

/** The seller as a party of new quotes. Any of it may still be empty; a quote says what it needs. */
const SellerProfile = z.strictObject({
  legalName: z.string(),
  address: z.array(z.string()),
  contact: z.strictObject({ name: z.string(), title: z.string(), email: z.string() }),
  // Profiles from before these were asked for lack them.
  registrationNumber: z.string().default(''),
  taxId: z.string().default(''),
  billingAddress: z.array(z.string()).default([]),
  billingEmail: z.string().default(''),
  noticeAddress: z.array(z.string()).default([]),
  noticeEmail: z.string().default(''),
});
export type SellerProfile = z.output<typeof SellerProfile>;

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** Of the window, its numbers and dates; `system` is the system's where the window speaks it, and English elsewhere. */
export const windowLanguages = ['system', ...languages] as const;
export type WindowLanguage = (typeof windowLanguages)[number];

/** What a new quote starts from. */
const DefaultTerms = z.strictObject({
  currency: z.string(),
  termMonths: z.int().min(1).max(120),
  paymentTermsDays: z.int().min(0).max(3650),
  validDays: z.int().min(0).max(3650),
});
export type DefaultTerms = z.output<typeof DefaultTerms>;

export const Settings = z.strictObject({
  seller: SellerProfile,
  theme: z.enum(themes),
  language: z.enum(windowLanguages),
  /** `{year}` and `{month}` of the day it is made; one run of `#` is the next number, with as many digits at least: `Q-{year}-####`. */
  numberPattern: z
    .string()
    .max(60)
    .check((context) => {
      if (/^[^#]*#{1,9}[^#]*$/.test(context.value)) return;
      context.issues.push({ code: 'custom', params: { code: 'not-one-of', options: ['Q-{year}-####'] }, input: context.value });
    }),
  defaultTerms: DefaultTerms,
  /** Of every document that is made from now on. */
  paper: z.enum(papers),
  /** How our revenue view and the memo recognize. It changes no contract, and no sum over the term. */
  revenuePolicy: RevenuePolicy,
  /** So many years from its issue a revision stays whose customer asked to be deleted. */
  retentionYears: z.int().min(0).max(100),
  /** Of the roles that may do without, those that see costs and margin. */
  costsFor: z.array(z.enum(askedCostRoles)),
});
export type Settings = z.output<typeof Settings>;

export const settingsCalls = {
  'settings.get': query(['settings'], Nothing, Settings),
  /** What is left out stays. */
  'settings.update': command(Settings.partial(), Settings),
};
