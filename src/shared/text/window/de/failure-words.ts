import type { failureWords as english } from '../failure-words.ts';

export const failureWords: typeof english = {
  missing: {
    quote: 'Dieses Angebot gibt es nicht mehr. Gehen Sie zurück zur Liste.',
    revision: 'Diese Fassung gibt es nicht mehr.',
    'cost-book': 'Dieses Kostenbuch gibt es nicht mehr.',
    'working-costs': 'Dieses Arbeitsbuch gibt es nicht mehr: Es wurde freigegeben oder entfernt.',
    scenario: 'Dieses Szenario gibt es nicht mehr.',
    person: 'Diese Person gibt es nicht mehr.',
    request: 'Diese Anfrage gibt es nicht mehr.',
    clause: 'Diese Klausel gibt es nicht mehr.',
    template: 'Diese Vorlage gibt es nicht mehr.',
    'chosen-file': 'Die Auswahl dieser Datei ist abgelaufen. Wählen Sie die Datei noch einmal.',
    backup: 'Diese Sicherung gibt es nicht mehr.',
    removal: 'Es lässt sich nicht mehr zurückholen: Das geht nur, bis die App endet.',
    view: 'Diese Ansicht gibt es nicht mehr.',
    'rate-card': 'Diese Version der Preisliste gibt es nicht mehr.',
    customer: 'Diesen Kunden gibt es nicht mehr.',
    step: 'Diesen Punkt des Verlaufs gibt es nicht mehr.',
  },
  stale:
    'Ein anderes Fenster hat inzwischen gespeichert. Ihre Änderung wurde nicht gespeichert. Öffnen Sie es noch einmal und wiederholen Sie die Änderung.',
  refusals: {
    'revision-is-issued': 'Eine ausgestellte Fassung kann sich nicht ändern. Beginnen Sie eine neue Fassung.',
    'draft-exists': 'Dieses Angebot hat schon einen Entwurf. Arbeiten Sie daran weiter.',
    'quote-is-archived': 'Das Angebot ist archiviert. Holen Sie es zuerst zurück.',
    'quote-is-closed': 'Das Angebot ist unterschrieben, verloren oder abgelöst. Öffnen Sie es zuerst wieder.',
    'quote-is-retained':
      'Die Daten des Kunden sind gelöscht. Was ausgestellt wurde, wird bis zu seinem Datum aufbewahrt und kann sich nicht ändern.',
    'was-issued':
      'Eine Fassung dieses Angebots wurde ausgestellt, darum lässt es sich nicht löschen. Archivieren Sie es stattdessen.',
    'customer-name-is-taken': 'Ein anderer Kunde hat diesen Namen. Öffnen Sie jenen, oder führen Sie beide zusammen.',
    'no-name-column': 'Keine Spalte nennt die Firma. Ordnen Sie ihr eine zu.',
    'not-a-table': 'Die Datei hat keine Zeilen unter einer Kopfzeile. Wählen Sie eine CSV-Datei mit beidem.',
    'nothing-known': 'An diesem Tag war nichts von diesem Buch bekannt. Wählen Sie einen späteren Tag.',
    'nothing-to-import': 'Nichts von der Liste geht ein: Bestätigen Sie, was vom Zurückgehaltenen stimmt.',
    'author-unknown':
      'Als das Buch zuletzt geändert wurde, war nicht gewählt, wer hier arbeitet. Wählen Sie, wer Sie sind, ändern Sie es, und lassen Sie es jemand anderen freigeben.',
    'file-changed':
      'Die Datei hat sich geändert, nachdem Sie sie angesehen haben. Sehen Sie sich die Unterschiede noch einmal an.',
    'same-customer': 'Ein Kunde lässt sich nicht mit sich selbst zusammenführen. Wählen Sie einen anderen.',
    'view-name-is-taken': 'Eine andere Ansicht hat diesen Namen. Geben Sie einen anderen ein.',
    'state-does-not-follow': 'Die Fassung hat schon einen anderen Stand. Öffnen Sie das Angebot noch einmal, um ihn zu sehen.',
    'not-issued': 'Ein endgültiges Dokument braucht eine ausgestellte Fassung. Stellen Sie sie zuerst aus.',
    'internal-is-never-final': 'Ein internes Exemplar ist nie ein endgültiges Dokument.',
    'logo-is-unusable': 'Die Datei kann nicht das Logo sein.',
    'brand-is-unusable': 'Das Logo oder die Farbe lässt sich nicht drucken. Wählen Sie andere in den Einstellungen.',
    'no-such-true-up': 'Der Vertrag hat keine solche Anpassung.',
    'contract-is-damaged': 'Das gespeicherte PDF dieser Fassung ist beschädigt. Stellen Sie eine Sicherung wieder her.',
    'no-scenarios':
      'Dieses Angebot hat kein Szenario. Fügen Sie unter Geld, Was wäre wenn eines hinzu, oder wählen Sie einen Tag für den Rückblick.',
    'internal-is-an-evaluation': 'Nur die Auswertung gibt es mit unseren Kosten und unserer Marge.',
    'number-is-taken': 'Ein anderes ausgestelltes Angebot hat diese Nummer. Ändern Sie die Nummer unter „Laufzeit und Daten“.',
    'missing-glyphs': 'Den Schriften des Dokuments fehlen Zeichen dieses Angebots.',
    'stray-tags': 'Der Signaturdienst würde Text dieses Dokuments als seine eigenen Marken lesen:',
    'nobody-chosen': 'Es ist niemand ausgewählt. Wählen Sie Ihren Namen in den Einstellungen unter „Personen“.',
    'nothing-to-approve': 'Dieses Angebot braucht diese Freigabe nicht mehr.',
    'approval-was-requested': 'Die Freigabe dieses Entwurfs ist schon angefragt. Warten Sie auf die Entscheidung.',
    'request-fell':
      'Das Angebot, sein Kostenbuch oder die Leitplanken haben sich nach der Anfrage geändert. Fragen Sie die Freigabe noch einmal an.',
    'own-request': 'Über Ihre eigene Anfrage können Sie nicht entscheiden. Das muss jemand anders tun.',
    'name-is-taken': 'Eine andere Person hat diesen Namen. Geben Sie einen anderen ein.',
    'not-a-word-file': 'Die Datei lässt sich nicht als Word-Datei lesen. Bitten Sie um die .docx selbst, ohne Passwort.',
    'not-a-contract':
      'Diese Word-Datei ist nicht von Quotewright, ihr Angebot ist also unbekannt. Wählen Sie eine Datei, die hier exportiert wurde.',
    'another-quote': 'Diese Word-Datei gehört zu einem anderen Angebot. Öffnen Sie jenes und lesen Sie die Datei dort ein.',
    'clause-draft-exists': 'Die Klausel hat schon einen Entwurf oder einen Text in Prüfung. Arbeiten Sie daran weiter.',
    'clause-head-differs':
      'Der Kopf nennt eine andere Kennung, Sprache oder Version als dieser Text hat. Machen Sie das rückgängig.',
    'clause-is-no-draft': 'Der Text ist kein Entwurf mehr. Beginnen Sie eine neue Version.',
    'clause-is-not-in-review': 'Der Text ist nicht in Prüfung, es gibt also nichts zu entscheiden.',
    'clause-is-not-approved': 'Nur ein freigegebener Text kann zurückgezogen werden.',
    'own-clause': 'Ihren eigenen Text können Sie nicht freigeben. Das muss jemand anders tun.',
    'card-draft-exists': 'Die Preisliste hat schon einen Entwurf oder eine Version in Prüfung. Arbeiten Sie daran weiter.',
    'card-is-no-draft': 'Die Version ist kein Entwurf mehr. Beginnen Sie eine neue Version.',
    'card-is-not-in-review': 'Die Version ist nicht in Prüfung, es gibt also nichts zu entscheiden.',
    'card-is-not-published': 'Nur eine veröffentlichte Version kann zurückgezogen werden.',
    'own-card': 'Ihre eigene Version können Sie nicht veröffentlichen. Das muss jemand anders tun.',
    'card-head-differs': 'Der Entwurf nennt eine andere Preisliste oder Version. Öffnen Sie die Version noch einmal.',
    'card-is-altered':
      'Die gespeicherte Version ist nicht die veröffentlichte: Jemand hat die Datei des Arbeitsbereichs geändert. Stellen Sie eine Sicherung wieder her.',
    'no-id-column': 'Keine Spalte nennt die ID des Produkts. Ordnen Sie ihr eine zu.',
    'nothing-to-recover': 'Der Arbeitsbereich ist offen. Es gibt nichts wiederherzustellen.',
  },
  sampleWasEdited: (numbers) =>
    `Beispielangebote wurden geändert: ${numbers}. Behalten Sie sie als Ihre eigenen, oder entfernen Sie auch sie.`,
  tableRows: 'Einige Zeilen sind nicht zu übernehmen. Nichts wurde geändert:',
  tableRow: {
    'no-id': (row) => `Zeile ${row} hat keine ID.`,
    'unknown-charge': (row) =>
      `Zeile ${row} nennt eine unbekannte Abrechnung. Möglich sind month, quarter, year, one_time, per_unit, graduated, volume, package, percentage und credits.`,
    twice: (row) => `Zeile ${row} wiederholt eine ID von weiter oben. Stufen eines Produkts stehen zusammen.`,
  },
  cardFromEarlier: (version, from) =>
    `Version ${version} der Preisliste gilt ab ${from}, später als diese Version. Wählen Sie diesen Tag oder einen späteren, oder ziehen Sie Version ${version} zurück.`,
  cardInOtherCurrency: (version, currency) =>
    `Version ${version} der Preisliste ist in ${currency}, und eine Preisliste behält ihre Währung. Wählen Sie ${currency}, oder legen Sie eine neue Preisliste an.`,
  missingTerms: (topics) =>
    `Dem Vertrag fehlen Klauseln zu ${topics}. Fügen Sie sie unter „Klauseln“ hinzu, wählen Sie die Vorlage für eine Bestellung unter einem Rahmenvertrag, oder bestätigen Sie, dass sie fehlen.`,
  lapsedStart: (start, issue) =>
    `Der Vertrag beginnt am ${start}, vor seiner Ausstellung am ${issue}. Verschieben Sie den Beginn unter „Laufzeit und Daten“, oder bestätigen Sie, dass er in der Vergangenheit liegt.`,
  afterValidity: (until, issue) =>
    `Das Angebot konnte bis ${until} unterschrieben werden, und heute ist der ${issue}. Verlängern Sie die Gültigkeit unter „Laufzeit und Daten“, bei einer früheren Fassung in einer neuen, dann stellen Sie es aus.`,
  needsApproval: (roles) => `Zuerst ist eine Freigabe nötig: ${roles}. Fragen Sie sie unter „Freigaben“ an.`,
  listIsUnusable: (reason) => `Die Preisliste ${reason}. Nichts wurde importiert.`,
  costBookIsThere: (name) => `Das Buch „${name}“ sagt schon dasselbe.`,
  roleNotHeld: (roles) => `Sie brauchen eine dieser Rollen: ${roles}. Nichts wurde geändert.`,
  useIsNotKnown: (lines) =>
    `Eine Mitteilung zur Anpassung braucht die tatsächliche Nutzung. Die Nutzung von ${lines} endet vor den Monaten, die die Anpassung zählt. Lesen Sie eine Datei ein, die sie umfasst.`,
  clauses: 'Die Klauseln sind unvollständig:',
  clauseProblems: 'Die Klausel hat Probleme:',
  glyphs: (characters) => `Den Schriften des Dokuments fehlen diese Zeichen: ${characters}`,
  workspace: 'Der Arbeitsbereich ließ sich nicht schreiben. Was Sie eingegeben haben, ist noch hier.',
  letTakeLonger: 'Länger dauern lassen',
  mayTakeLonger: 'Vom nächsten Versuch an darf es zehn Minuten und 4 GB brauchen, bis Sie die App beenden.',
  unexpected: (reference) => `In der App ist etwas schiefgegangen. Einzelheiten stehen im Protokoll unter ${reference}.`,
  invalid: 'Das Dokument hat Probleme:',
  more: (count) => `und ${count} weitere`,
};
