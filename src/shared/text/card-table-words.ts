import type { CardTableWords } from '../catalogue/card-table.ts';

/** What columns and charges are called in tables of products, in either language: nobody says which a file is in. */
export const cardTableWords: CardTableWords = {
  heads: {
    id: ['id', 'sku', 'productid', 'productcode', 'code', 'artikelnummer'],
    name: ['name', 'product', 'productname', 'produkt', 'bezeichnung'],
    description: ['description', 'beschreibung'],
    unit: ['unit', 'uom', 'einheit'],
    unitDefinition: ['unitdefinition', 'definition'],
    charge: ['charge', 'chargetype', 'billing', 'model', 'abrechnung'],
    price: ['price', 'unitprice', 'listprice', 'preis', 'listenpreis'],
    upTo: ['upto', 'tier', 'tierupto', 'bis'],
    flatFee: ['flatfee', 'fee', 'pauschale'],
    packageSize: ['packagesize', 'packsize', 'paketgröße'],
    freeUnits: ['freeunits', 'included', 'inklusive'],
    creditsPerUnit: ['creditsperunit', 'credits', 'burn'],
    maxDiscountPercent: ['maxdiscountpercent', 'maxdiscount', 'rabatt', 'maxrabatt'],
    discountFloorPercent: ['discountfloorpercent', 'discountfloor', 'floor'],
    otherCostPerUnit: ['othercostperunit', 'cost', 'unitcost', 'kosten'],
    annualUpliftPercent: ['annualupliftpercent', 'uplift'],
    tags: ['tags', 'tag', 'category', 'kategorie'],
    howToSell: ['howtosell'],
  },
  charges: {
    month: ['monthly', 'permonth', 'monatlich', 'jemonat'],
    quarter: ['quarterly', 'perquarter', 'vierteljährlich', 'jequartal'],
    year: ['yearly', 'annually', 'peryear', 'jährlich', 'jejahr'],
    one_time: ['once', 'einmalig'],
    per_unit: ['unit', 'jeeinheit'],
    graduated: ['gestaffelt'],
    volume: ['nachvolumen'],
    package: ['perpackage', 'jepaket'],
    percentage: ['percent', 'prozentual'],
    credits: ['guthaben'],
  },
};
