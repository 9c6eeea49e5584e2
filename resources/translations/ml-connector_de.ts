<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>tomorrow {}</source>
        <translation>morgen {}</translation>
    </message>
    <message>
        <source>yesterday {}</source>
        <translation>gestern {}</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Nur von Hand</translation>
    </message>
    <message>
        <source>Daily at {}</source>
        <translation>Täglich um {}</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every {} hours</source>
        <translation>Alle {} Stunden</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Jede Minute</translation>
    </message>
    <message>
        <source>Every {} minutes</source>
        <translation>Alle {} Minuten</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>No board yet</source>
        <translation>Noch kein Board</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht übertragen</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Überträgt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Stopped by an error</source>
        <translation>Durch einen Fehler gestoppt</translation>
    </message>
    <message>
        <source>Reading from CloudSuite</source>
        <translation>Liest aus CloudSuite</translation>
    </message>
    <message>
        <source>Comparing with the boards</source>
        <translation>Vergleicht mit den Boards</translation>
    </message>
    <message>
        <source>Writing to monday</source>
        <translation>Schreibt nach monday</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Lauf begonnen</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Lauf beendet</translation>
    </message>
    <message>
        <source>Read from CloudSuite</source>
        <translation>Aus CloudSuite gelesen</translation>
    </message>
    <message>
        <source>Change prepared</source>
        <translation>Änderung vorbereitet</translation>
    </message>
    <message>
        <source>Sent to monday</source>
        <translation>An monday gesendet</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Auf dem Board</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>Antwort verloren</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Geklärt</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Old entries removed</source>
        <translation>Alte Einträge entfernt</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>by schedule</source>
        <translation>nach Zeitplan</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>by command</source>
        <translation>per Befehl</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done, some records need attention</source>
        <translation>Fertig, einige Datensätze sind zu klären</translation>
    </message>
    <message>
        <source>Waiting; goes on by itself</source>
        <translation>Wartet; geht von selbst weiter</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>GL accounts</source>
        <translation>Sachkonten</translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>PO lines</source>
        <translation>Bestellpositionen</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Invoice lines</source>
        <translation>Rechnungspositionen</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>PO line</source>
        <translation>Bestellposition</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>bis {}</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Everything that happened, newest first</source>
        <translation>Alles, was geschehen ist, Neuestes zuerst</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Search in the activity</source>
        <translation>In den Aktivitäten suchen</translation>
    </message>
    <message>
        <source>Search text or number</source>
        <translation>Text oder Nummer suchen</translation>
    </message>
    <message>
        <source>Show all records again</source>
        <translation>Wieder alle Datensätze zeigen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Runs, newest first</source>
        <translation>Läufe, neueste zuerst</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export what is shown as CSV</source>
        <translation>Gezeigtes als CSV exportieren</translation>
    </message>
    <message>
        <source>Open in monday</source>
        <translation>In monday öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Replay this record</source>
        <translation>Diesen Datensatz wiederholen</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt dazu.</translation>
    </message>
    <message>
        <source>Only {}; show all again</source>
        <translation>Nur {}; wieder alle zeigen</translation>
    </message>
    <message>
        <source>Run of {}</source>
        <translation>Lauf von {}</translation>
    </message>
    <message>
        <source>{} entry</source>
        <translation>{} Eintrag</translation>
    </message>
    <message>
        <source>{} entries</source>
        <translation>{} Einträge</translation>
    </message>
    <message>
        <source>More than {}</source>
        <translation>Mehr als {}</translation>
    </message>
    <message>
        <source>Show {} new entry</source>
        <translation>{} neuen Eintrag zeigen</translation>
    </message>
    <message>
        <source>Show {} new entries</source>
        <translation>{} neue Einträge zeigen</translation>
    </message>
    <message>
        <source>Replay is asked for; what comes of it is added here.</source>
        <translation>Die Wiederholung ist angefordert; ihr Ergebnis kommt hier dazu.</translation>
    </message>
    <message>
        <source>Export the activity</source>
        <translation>Aktivitäten exportieren</translation>
    </message>
    <message>
        <source>{} entry is in</source>
        <translation>{} Eintrag steht in</translation>
    </message>
    <message>
        <source>{} entries are in</source>
        <translation>{} Einträge stehen in</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Records that need attention</source>
        <translation>Zu klärende Datensätze</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Causes, worst first</source>
        <translation>Ursachen, schlimmste zuerst</translation>
    </message>
    <message>
        <source>Edit mapping</source>
        <translation>Zuordnung bearbeiten</translation>
    </message>
    <message>
        <source>Replay selected</source>
        <translation>Auswahl wiederholen</translation>
    </message>
    <message>
        <source>Replay all</source>
        <translation>Alle wiederholen</translation>
    </message>
    <message>
        <source>Compare with the boards…</source>
        <translation>Mit Boards vergleichen…</translation>
    </message>
    <message>
        <source>Show its history</source>
        <translation>Verlauf zeigen</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Es gibt nichts zu klären.</translation>
    </message>
    <message>
        <source>When a record cannot be brought to its board, it waits here with the reason and the way out.</source>
        <translation>Wenn ein Datensatz nicht auf sein Board kommt, wartet er hier mit Grund und Ausweg.</translation>
    </message>
    <message>
        <source>Choose a cause to see what to do about it.</source>
        <translation>Wählen Sie eine Ursache, um zu sehen, was zu tun ist.</translation>
    </message>
    <message>
        <source>Replay {}</source>
        <translation>{} wiederholen</translation>
    </message>
    <message>
        <source>Replay all records of this cause</source>
        <translation>Alle Datensätze dieser Ursache wiederholen</translation>
    </message>
    <message>
        <source>{} record is on the board now.</source>
        <translation>{} Datensatz ist jetzt auf dem Board.</translation>
    </message>
    <message>
        <source>{} records are on the board now.</source>
        <translation>{} Datensätze sind jetzt auf dem Board.</translation>
    </message>
    <message>
        <source>{} record still needs attention.</source>
        <translation>{} Datensatz ist noch zu klären.</translation>
    </message>
    <message>
        <source>{} records still need attention.</source>
        <translation>{} Datensätze sind noch zu klären.</translation>
    </message>
    <message>
        <source>{} record</source>
        <translation>{} Datensatz</translation>
    </message>
    <message>
        <source>{} records</source>
        <translation>{} Datensätze</translation>
    </message>
    <message>
        <source> or more</source>
        <translation> oder mehr</translation>
    </message>
    <message>
        <source>, {} selected</source>
        <translation>, {} ausgewählt</translation>
    </message>
    <message>
        <source>tried once</source>
        <translation>einmal versucht</translation>
    </message>
    <message>
        <source>tried {} times</source>
        <translation>{}-mal versucht</translation>
    </message>
    <message>
        <source>The value goes out now; it holds until the record changes in CloudSuite.</source>
        <translation>Der Wert wird jetzt gesendet; er gilt, bis sich der Datensatz in CloudSuite ändert.</translation>
    </message>
    <message>
        <source>Replay is asked for; what succeeds leaves this list.</source>
        <translation>Die Wiederholung ist angefordert; was gelingt, verlässt diese Liste.</translation>
    </message>
</context>
<context>
    <name>BoardsCard</name>
    <message>
        <source>Boards</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>under their order or invoice, as subitems</source>
        <translation>unter ihre Bestellung oder Rechnung, als Unterelemente</translation>
    </message>
    <message>
        <source>on boards of their own</source>
        <translation>auf eigene Boards</translation>
    </message>
    <message>
        <source>Lines go {}</source>
        <translation>Positionen kommen {}</translation>
    </message>
    <message>
        <source>Create the missing boards</source>
        <translation>Fehlende Boards anlegen</translation>
    </message>
    <message>
        <source>Lines go</source>
        <translation>Positionen kommen</translation>
    </message>
    <message>
        <source>number or address of a board</source>
        <translation>Nummer oder Adresse eines Boards</translation>
    </message>
    <message>
        <source>Board number for {}</source>
        <translation>Board-Nummer für {}</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use this board for {}</source>
        <translation>Dieses Board für {} verwenden</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird angelegt…</translation>
    </message>
    <message>
        <source>One board a route. An existing board gets the missing columns; what is on it stays.</source>
        <translation>Ein Board je Art. Ein vorhandenes Board erhält die fehlenden Spalten; was darauf steht, bleibt.</translation>
    </message>
    <message>
        <source>Connect CloudSuite and monday first.</source>
        <translation>Verbinden Sie zuerst CloudSuite und monday.</translation>
    </message>
    <message>
        <source>No board yet</source>
        <translation>Noch kein Board</translation>
    </message>
    <message>
        <source>{} (subitems)</source>
        <translation>{} (Unterelemente)</translation>
    </message>
</context>
<context>
    <name>BoardsStep</name>
    <message>
        <source>The boards</source>
        <translation>Die Boards</translation>
    </message>
    <message>
        <source>Let ml-connector create the boards with their columns, or give a board you have by its number or address: missing columns are added, and what is on it stays.</source>
        <translation>Lassen Sie ml-connector die Boards mit ihren Spalten anlegen, oder geben Sie ein vorhandenes Board mit Nummer oder Adresse an: Fehlende Spalten kommen dazu, und was darauf steht, bleibt.</translation>
    </message>
    <message>
        <source>The boards are ready.</source>
        <translation>Die Boards sind bereit.</translation>
    </message>
    <message>
        <source>{} is used; missing columns were added.</source>
        <translation>{} wird verwendet; fehlende Spalten sind ergänzt.</translation>
    </message>
</context>
<context>
    <name>CallsCard</name>
    <message>
        <source>monday calls a day</source>
        <translation>monday-Aufrufe am Tag</translation>
    </message>
    <message>
        <source>monday counts the calls of all programs of the account together. Leave some for the others; what does not fit into a day waits for the next one, and nothing is lost.</source>
        <translation>monday zählt die Aufrufe aller Programme des Kontos zusammen. Lassen Sie den anderen etwas; was nicht in einen Tag passt, wartet auf den nächsten, und nichts geht verloren.</translation>
    </message>
    <message>
        <source>Use at most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Use only a part of the plan&apos;s calls</source>
        <translation>Nur einen Teil der Aufrufe verwenden</translation>
    </message>
    <message>
        <source>monday calls a day for ml-connector</source>
        <translation>monday-Aufrufe am Tag für ml-connector</translation>
    </message>
</context>
<context>
    <name>CareDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation>Das Gefundene kopieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CheckUpDialog</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Looking at everything…</source>
        <translation>Alles wird geprüft…</translation>
    </message>
    <message>
        <source>{} of {m} things needs a look.</source>
        <translation>{} von {m} Punkten ist anzusehen.</translation>
    </message>
    <message>
        <source>{} of {m} things need a look.</source>
        <translation>{} von {m} Punkten sind anzusehen.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <source>Column id</source>
        <translation>Spalten-ID</translation>
    </message>
    <message>
        <source>If blank, use</source>
        <translation>Wenn leer, nimm</translation>
    </message>
    <message>
        <source>Label table</source>
        <translation>Wertetabelle</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Was nicht passt</translation>
    </message>
    <message>
        <source>Holds the record back</source>
        <translation>Hält den Datensatz zurück</translation>
    </message>
    <message>
        <source>Leaves the column empty</source>
        <translation>Lässt die Spalte leer</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>All boards</source>
        <translation>Alle Boards</translation>
    </message>
    <message>
        <source>Set right…</source>
        <translation>Richtigstellen…</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Setting right…</source>
        <translation>Wird richtiggestellt…</translation>
    </message>
    <message>
        <source>{} difference</source>
        <translation>{} Unterschied</translation>
    </message>
    <message>
        <source>{} differences</source>
        <translation>{} Unterschiede</translation>
    </message>
    <message>
        <source>The boards are as they were written.</source>
        <translation>Die Boards sind so, wie sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>{} found.</source>
        <translation>{} gefunden.</translation>
    </message>
    <message>
        <source>{} found, and all of them set right.</source>
        <translation>{} gefunden und alle richtiggestellt.</translation>
    </message>
    <message>
        <source>{} item was compared.</source>
        <translation>{} Element wurde verglichen.</translation>
    </message>
    <message>
        <source>{} items were compared.</source>
        <translation>{} Elemente wurden verglichen.</translation>
    </message>
    <message>
        <source>Set the boards right?</source>
        <translation>Die Boards richtigstellen?</translation>
    </message>
    <message>
        <source>Missing items are made again, edited cells are written again, and second items that ml-connector made are archived. Items without a record, and items that a person made, are left to you.</source>
        <translation>Fehlende Elemente werden neu angelegt, geänderte Zellen neu geschrieben und doppelte Elemente, die ml-connector angelegt hat, archiviert. Elemente ohne Datensatz und solche, die jemand von Hand angelegt hat, bleiben Ihnen überlassen.</translation>
    </message>
    <message>
        <source>Set right</source>
        <translation>Richtigstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Test the connection to {}</source>
        <translation>Verbindung zu {} prüfen</translation>
    </message>
    <message>
        <source>Replace the sign-in of {}</source>
        <translation>Anmeldung von {} ersetzen</translation>
    </message>
    <message>
        <source>Disconnect from {}</source>
        <translation>Von {} trennen</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>Geht nicht</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Last signed in {}; the next run signs in anew.</source>
        <translation>Zuletzt angemeldet {}; der nächste Lauf meldet sich neu an.</translation>
    </message>
    <message>
        <source>Signed in {} minute ago; renewed at {time}.</source>
        <translation>Vor {} Minute angemeldet; erneuert um {time}.</translation>
    </message>
    <message>
        <source>Signed in {} minutes ago; renewed at {time}.</source>
        <translation>Vor {} Minuten angemeldet; erneuert um {time}.</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Wird versucht</translation>
    </message>
    <message>
        <source>It works: {}.</source>
        <translation>Es geht: {}.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das ging nicht</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Compare with the boards…</source>
        <translation>Mit den Boards vergleichen…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Disconnect from {}?</source>
        <translation>Von {} trennen?</translation>
    </message>
    <message>
        <source>The sign-in is removed from this computer. Boards, their items and the history stay.</source>
        <translation>Die Anmeldung wird von diesem Computer entfernt. Boards, ihre Elemente und der Verlauf bleiben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The boards are ready. Sync now brings everything over.</source>
        <translation>Die Boards sind bereit. „Jetzt übertragen“ bringt alles hinüber.</translation>
    </message>
    <message>
        <source>{} is used; missing columns were added.</source>
        <translation>{} wird verwendet; fehlende Spalten sind ergänzt.</translation>
    </message>
</context>
<context>
    <name>Defects</name>
    <message>
        <source>Something went wrong in ml-connector itself.</source>
        <translation>In ml-connector selbst ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Nothing is lost. The log has the details.</source>
        <translation>Nichts ist verloren. Das Protokoll enthält die Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>ml-connector goes on syncing here.</source>
        <translation>ml-connector überträgt hier weiter.</translation>
    </message>
    <message>
        <source>This desktop has no tray; quit with Ctrl+Q.</source>
        <translation>Dieser Desktop hat keinen Infobereich; beenden mit Strg+Q.</translation>
    </message>
    <message>
        <source>ml-connector goes on in the tray</source>
        <translation>ml-connector läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>It syncs while the window is closed. Quit from the icon&apos;s menu.</source>
        <translation>Es überträgt auch bei geschlossenem Fenster. Beenden Sie es im Menü des Symbols.</translation>
    </message>
    <message>
        <source>{} record changed</source>
        <translation>{} Datensatz geändert</translation>
    </message>
    <message>
        <source>{} records changed</source>
        <translation>{} Datensätze geändert</translation>
    </message>
    <message>
        <source>Sync now brings that to the boards.</source>
        <translation>„Jetzt übertragen“ bringt das auf die Boards.</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop the .ionapi file here</source>
        <translation>Legen Sie die .ionapi-Datei hier ab</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>Details of the chosen entry</source>
        <translation>Einzelheiten des gewählten Eintrags</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation>Verlauf dieses Datensatzes</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Choose an entry to see its details.</source>
        <translation>Wählen Sie einen Eintrag, um seine Einzelheiten zu sehen.</translation>
    </message>
</context>
<context>
    <name>ExampleStrip</name>
    <message>
        <source>Example record</source>
        <translation>Beispieldatensatz</translation>
    </message>
    <message>
        <source>Record before</source>
        <translation>Voriger Datensatz</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>Nächster Datensatz</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>record {n} of {m}</source>
        <translation>Datensatz {n} von {m}</translation>
    </message>
    <message>
        <source>The first sync brings a record to try the mapping on.</source>
        <translation>Die erste Übertragung bringt einen Datensatz, an dem sich die Zuordnung zeigt.</translation>
    </message>
    <message>
        <source>Every column takes this record&apos;s values.</source>
        <translation>Jede Spalte nimmt die Werte dieses Datensatzes.</translation>
    </message>
</context>
<context>
    <name>FieldChoices</name>
    <message>
        <source>Field that fills {}</source>
        <translation>Feld für {}</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>Search the fields of CloudSuite</source>
        <translation>Felder von CloudSuite durchsuchen</translation>
    </message>
    <message>
        <source>Search fields</source>
        <translation>Felder suchen</translation>
    </message>
    <message>
        <source>Drag a field onto a column, or press Enter.</source>
        <translation>Ziehen Sie ein Feld auf eine Spalte, oder drücken Sie Enter.</translation>
    </message>
    <message>
        <source>Not offered ({})</source>
        <translation>Nicht angeboten ({})</translation>
    </message>
    <message>
        <source>Mapped ({})</source>
        <translation>Zugeordnet ({})</translation>
    </message>
    <message>
        <source>Not mapped ({})</source>
        <translation>Nicht zugeordnet ({})</translation>
    </message>
</context>
<context>
    <name>FieldTree</name>
    <message>
        <source>CloudSuite field</source>
        <translation>CloudSuite-Feld</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Fields of CloudSuite; Enter connects one to the chosen column</source>
        <translation>Felder von CloudSuite; Enter verbindet eines mit der gewählten Spalte</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>The file from your CloudSuite administrator</source>
        <translation>Die Datei Ihres CloudSuite-Administrators</translation>
    </message>
    <message>
        <source>ml-connector signs in to CloudSuite with a file whose name ends in .ionapi. Your administrator downloads it in Infor Portal under ION API, Authorized Apps, as a backend service. ml-connector only reads; nothing is ever written to CloudSuite.</source>
        <translation>ml-connector meldet sich bei CloudSuite mit einer Datei an, deren Name auf .ionapi endet. Ihr Administrator lädt sie im Infor Portal unter ION API, Authorized Apps, als Backend-Service herunter. ml-connector liest nur; in CloudSuite wird nie etwas geschrieben.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>It works: {}.</source>
        <translation>Es geht: {}.</translation>
    </message>
    <message>
        <source>Trying {}…</source>
        <translation>{} wird versucht…</translation>
    </message>
    <message>
        <source>ION API files (*.ionapi);;All files (*)</source>
        <translation>ION-API-Dateien (*.ionapi);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The .ionapi file</source>
        <translation>Die .ionapi-Datei</translation>
    </message>
    <message>
        <source>Drop the .ionapi file here</source>
        <translation>Legen Sie die .ionapi-Datei hier ab</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>ist keines von</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not blank</source>
        <translation>ist nicht leer</translation>
    </message>
    <message>
        <source>Field of the filter</source>
        <translation>Feld des Filters</translation>
    </message>
    <message>
        <source>Comparison of the filter</source>
        <translation>Vergleich des Filters</translation>
    </message>
    <message>
        <source>Values of the filter, separated by commas</source>
        <translation>Werte des Filters, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>values, separated by commas</source>
        <translation>Werte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
</context>
<context>
    <name>FiltersDialog</name>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
</context>
<context>
    <name>FirstLoadCard</name>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Records that were last changed before that day stay in CloudSuite; open purchase orders and their lines come all the same. With an earlier day, the next run brings what lies between; a later one takes nothing off the boards.</source>
        <translation>Datensätze, die vor diesem Tag zuletzt geändert wurden, bleiben in CloudSuite; offene Bestellungen und ihre Positionen kommen trotzdem. Bei einem früheren Tag bringt der nächste Lauf, was dazwischen liegt; ein späterer nimmt nichts von den Boards.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything of {}</source>
        <translation>Alles von {}</translation>
    </message>
    <message>
        <source>First day of {}</source>
        <translation>Erster Tag von {}</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Connect CloudSuite with the .ionapi file of your administrator</source>
        <translation>CloudSuite mit der .ionapi-Datei Ihres Administrators verbinden</translation>
    </message>
    <message>
        <source>Connect monday with your personal API sign-in</source>
        <translation>monday mit Ihrer persönlichen API-Anmeldung verbinden</translation>
    </message>
    <message>
        <source>Create the boards, or choose boards you have</source>
        <translation>Boards anlegen, oder vorhandene wählen</translation>
    </message>
    <message>
        <source>Bring everything over once; from then on only changes move</source>
        <translation>Einmal alles hinüberbringen; danach kommen nur Änderungen</translation>
    </message>
    <message>
        <source>Connect CloudSuite and monday</source>
        <translation>CloudSuite und monday verbinden</translation>
    </message>
    <message>
        <source>Start the first sync</source>
        <translation>Erste Übertragung starten</translation>
    </message>
    <message>
        <source>Four steps, about ten minutes</source>
        <translation>Vier Schritte, etwa zehn Minuten</translation>
    </message>
    <message>
        <source>Go on with the set-up</source>
        <translation>Einrichtung fortsetzen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
</context>
<context>
    <name>GroupChoice</name>
    <message>
        <source>Group items by</source>
        <translation>Elemente gruppieren nach</translation>
    </message>
    <message>
        <source>Nothing: one group</source>
        <translation>Nichts: eine Gruppe</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Check this installation…</source>
        <translation>Installation prüfen…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>As it ships</source>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <source>What restoring it changes</source>
        <translation>Was das Wiederherstellen ändert</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Kein Unterschied.</translation>
    </message>
</context>
<context>
    <name>InforCard</name>
    <message>
        <source>Your administrator downloads the file in Infor Portal under ION API, Authorized Apps, as a backend service. ml-connector only reads.</source>
        <translation>Ihr Administrator lädt die Datei im Infor Portal unter ION API, Authorized Apps, als Backend-Service herunter. ml-connector liest nur.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Company, if not the user&apos;s own</source>
        <translation>Firma, wenn nicht die des Benutzers</translation>
    </message>
    <message>
        <source>the user&apos;s own</source>
        <translation>die des Benutzers</translation>
    </message>
    <message>
        <source>Division, if not the user&apos;s own</source>
        <translation>Division, wenn nicht die des Benutzers</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect CloudSuite</source>
        <translation>CloudSuite verbinden</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>{} of {limit} sign-ins used today</source>
        <translation>{} von {limit} Anmeldungen heute verbraucht</translation>
    </message>
    <message>
        <source>ION API files (*.ionapi);;All files (*)</source>
        <translation>ION-API-Dateien (*.ionapi);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The .ionapi file</source>
        <translation>Die .ionapi-Datei</translation>
    </message>
</context>
<context>
    <name>InputTable</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Fixed inputs of the transaction; write the value</source>
        <translation>Feste Eingaben der Transaktion; den Wert eintragen</translation>
    </message>
</context>
<context>
    <name>KeyTree</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Fields of the transaction; Space makes one part of the key</source>
        <translation>Felder der Transaktion; die Leertaste nimmt eines in den Schlüssel auf</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Label table</source>
        <translation>Wertetabelle</translation>
    </message>
    <message>
        <source>Write a new name to make a new table</source>
        <translation>Mit einem neuen Namen entsteht eine neue Tabelle</translation>
    </message>
    <message>
        <source>Codes and labels</source>
        <translation>Codes und Bezeichnungen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Code hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen code</source>
        <translation>Gewählten Code entfernen</translation>
    </message>
</context>
<context>
    <name>LoadStep</name>
    <message>
        <source>The first load</source>
        <translation>Die erste Übertragung</translation>
    </message>
    <message>
        <source>Start when you like. You may close the window, stop, or quit meanwhile: what was done is kept, and the next run goes on from there.</source>
        <translation>Starten Sie, wann Sie möchten. Sie können das Fenster schließen, stoppen oder beenden: Was getan ist, bleibt, und der nächste Lauf macht dort weiter.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start the first load</source>
        <translation>Erste Übertragung starten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Some records need attention; the page of that name says what to do.</source>
        <translation>Einige Datensätze sind zu klären; die Seite „Zu klären“ sagt, was zu tun ist.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sync now</source>
        <translation>Jetzt übertragen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview what a sync would write</source>
        <translation>Vorschau dessen, was geschrieben würde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause scheduled runs</source>
        <translation>Läufe nach Zeitplan anhalten</translation>
    </message>
    <message>
        <source>Change some records</source>
        <translation>Einige Datensätze ändern</translation>
    </message>
    <message>
        <source>Changes, adds and closes a few records in the demo&apos;s CloudSuite</source>
        <translation>Ändert, ergänzt und schließt einige Datensätze in der CloudSuite der Demo</translation>
    </message>
    <message>
        <source>The mapping has changes that are not saved.</source>
        <translation>Die Zuordnung hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Quit and drop them?</source>
        <translation>Beenden und sie verwerfen?</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Ohne Speichern beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>paused {}</source>
        <translation>angehalten {}</translation>
    </message>
    <message>
        <source>next {}</source>
        <translation>nächster {}</translation>
    </message>
</context>
<context>
    <name>MappingDelegate</name>
    <message>
        <source>Name of the board column</source>
        <translation>Name der Board-Spalte</translation>
    </message>
    <message>
        <source>Nothing: filled by the team</source>
        <translation>Nichts: füllt das Team</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>MappingMenu</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Undo, filters, labels, history, files</source>
        <translation>Rückgängig, Filter, Bezeichnungen, Verlauf, Dateien</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Filters…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Label tables…</source>
        <translation>Wertetabellen…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>MappingModel</name>
    <message>
        <source>CloudSuite field</source>
        <translation>CloudSuite-Feld</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Dieser Datensatz</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Board column</source>
        <translation>Board-Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Auf dem Board</translation>
    </message>
    <message>
        <source>Filled by the team</source>
        <translation>Füllt das Team</translation>
    </message>
</context>
<context>
    <name>MappingPage</name>
    <message>
        <source>Columns of the board</source>
        <translation>Spalten des Boards</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name of the item</source>
        <translation>Name des Elements</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>Quelle…</translation>
    </message>
    <message>
        <source>Choose what this route is read from</source>
        <translation>Wählen, woraus diese Art gelesen wird</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Neue Spalte</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen column</source>
        <translation>Gewählte Spalte entfernen</translation>
    </message>
    <message>
        <source>Propose a field</source>
        <translation>Feld vorschlagen</translation>
    </message>
    <message>
        <source>Unsaved: {} change</source>
        <translation>Ungespeichert: {} Änderung</translation>
    </message>
    <message>
        <source>Unsaved: {} changes</source>
        <translation>Ungespeichert: {} Änderungen</translation>
    </message>
    <message>
        <source>No unused field is like this column; drag one onto it.</source>
        <translation>Kein freies Feld ähnelt dieser Spalte; ziehen Sie eines darauf.</translation>
    </message>
    <message>
        <source>Saved. The next run sends what it changes.</source>
        <translation>Gespeichert. Der nächste Lauf sendet, was sich dadurch ändert.</translation>
    </message>
    <message>
        <source>The next run reads the whole route from its new source.</source>
        <translation>Der nächste Lauf liest die ganze Art aus ihrer neuen Quelle.</translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>Zuordnung exportieren</translation>
    </message>
    <message>
        <source>Exported to {}.</source>
        <translation>Exportiert nach {}.</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Zuordnung importieren</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>monday calls used today</source>
        <translation>heute verwendete monday-Aufrufe</translation>
    </message>
</context>
<context>
    <name>MondayCard</name>
    <message>
        <source>In monday, click your picture, then Developers, then API token, and copy it. It is kept in this computer&apos;s keychain only.</source>
        <translation>Klicken Sie in monday auf Ihr Bild, dann auf Developers, dann auf API token, und kopieren Sie es. Es bleibt nur im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>monday API sign-in</source>
        <translation>monday-API-Anmeldung</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect monday</source>
        <translation>monday verbinden</translation>
    </message>
    <message>
        <source>{} calls used today; the account did not tell its limit</source>
        <translation>{} Aufrufe heute verbraucht; das Konto nannte sein Limit nicht</translation>
    </message>
    <message>
        <source>{} of {limit} calls used today</source>
        <translation>{} von {limit} Aufrufen heute verbraucht</translation>
    </message>
    <message>
        <source>{plan} plan; {used}</source>
        <translation>Tarif {plan}; {used}</translation>
    </message>
</context>
<context>
    <name>MondayStep</name>
    <message>
        <source>Your monday sign-in</source>
        <translation>Ihre monday-Anmeldung</translation>
    </message>
    <message>
        <source>In monday, click your picture at the lower left (1), choose Developers (2), then API token, and copy it (3). It is kept in this computer&apos;s keychain only, and acts with your own rights.</source>
        <translation>Klicken Sie in monday links unten auf Ihr Bild (1), wählen Sie Developers (2), dann API token, und kopieren Sie es (3). Es bleibt nur im Schlüsselbund dieses Computers und handelt mit Ihren eigenen Rechten.</translation>
    </message>
    <message>
        <source>Your picture, then Developers, then copy the API token</source>
        <translation>Ihr Bild, dann Developers, dann das API token kopieren</translation>
    </message>
    <message>
        <source>monday API sign-in</source>
        <translation>monday-API-Anmeldung</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect monday</source>
        <translation>monday verbinden</translation>
    </message>
    <message>
        <source>It works: {}.</source>
        <translation>Es geht: {}.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>Invented data on this computer; no account of yours is touched.</source>
        <translation>Erfundene Daten auf diesem Computer; keines Ihrer Konten wird berührt.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>{} change</source>
        <translation>{} Änderung</translation>
    </message>
    <message>
        <source>{} changes</source>
        <translation>{} Änderungen</translation>
    </message>
    <message>
        <source>Everything is on the board. Last at {t}, {c}.</source>
        <translation>Alles ist auf dem Board. Zuletzt {t}, {c}.</translation>
    </message>
    <message>
        <source>{} record needs attention; everything else is on the board.</source>
        <translation>{} Datensatz ist zu klären; alles andere ist auf dem Board.</translation>
    </message>
    <message>
        <source>{} records need attention; everything else is on the board.</source>
        <translation>{} Datensätze sind zu klären; alles andere ist auf dem Board.</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Noch nicht verbunden.</translation>
    </message>
    <message>
        <source>Ready for the first sync.</source>
        <translation>Bereit für die erste Übertragung.</translation>
    </message>
    <message>
        <source>A sync is under way.</source>
        <translation>Eine Übertragung läuft.</translation>
    </message>
    <message>
        <source>Paused {}. Sync now still works.</source>
        <translation>Angehalten {}. „Jetzt übertragen“ geht trotzdem.</translation>
    </message>
    <message>
        <source>Waiting. Nothing is lost; it goes on by itself.</source>
        <translation>Wartet. Nichts ist verloren; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Offline. Nothing is lost; it goes on by itself.</source>
        <translation>Offline. Nichts ist verloren; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Stopped by an error.</source>
        <translation>Durch einen Fehler gestoppt.</translation>
    </message>
    <message>
        <source>the plan needs {} more</source>
        <translation>der Plan braucht {} mehr</translation>
    </message>
</context>
<context>
    <name>PauseMenu</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Until resumed</source>
        <translation>Bis auf Weiteres</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Product line</source>
        <translation>Produktlinie</translation>
    </message>
    <message>
        <source>Product line, if only one is wanted</source>
        <translation>Produktlinie, wenn nur eine gewünscht ist</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Company, if another one is wanted</source>
        <translation>Firma, wenn eine andere gewünscht ist</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>Division, if only one is wanted</source>
        <translation>Division, wenn nur eine gewünscht ist</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Site, if only one is wanted</source>
        <translation>Standort, wenn nur einer gewünscht ist</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>wie gefunden</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>The company to read</source>
        <translation>Die Firma, die gelesen wird</translation>
    </message>
    <message>
        <source>This is what the sign-in of the file leads to. If it is the right company, go on. If not, pick or write the company, and the division or site where only one is wanted, and try again.</source>
        <translation>Dahin führt die Anmeldung der Datei. Ist es die richtige Firma, gehen Sie weiter. Wenn nicht, wählen oder schreiben Sie die Firma, und die Division oder den Standort, wo nur einer gewünscht ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try this company</source>
        <translation>Diese Firma versuchen</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Test the connection to CloudSuite again</source>
        <translation>Verbindung zu CloudSuite erneut prüfen</translation>
    </message>
    <message>
        <source>CloudSuite answers.</source>
        <translation>CloudSuite antwortet.</translation>
    </message>
    <message>
        <source>Go back and drop the file once more: its secret is kept where only the keychain reads it.</source>
        <translation>Gehen Sie zurück und legen Sie die Datei noch einmal ab: Ihr Geheimnis liegt dort, wo nur der Schlüsselbund es liest.</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Es ist noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start this sync</source>
        <translation>Diese Übertragung starten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PlanStep</name>
    <message>
        <source>Preview of the first load</source>
        <translation>Vorschau der Übertragung</translation>
    </message>
    <message>
        <source>CloudSuite is read and compared with the boards. Nothing is written yet.</source>
        <translation>CloudSuite wird gelesen und mit den Boards verglichen. Es wird noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview the first load</source>
        <translation>Vorschau der ersten Übertragung</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>That is more than is left of today&apos;s calls: the rest goes out by itself tomorrow.</source>
        <translation>Das ist mehr, als heute an Aufrufen übrig ist: Der Rest geht morgen von selbst hinaus.</translation>
    </message>
    <message>
        <source>To create</source>
        <translation>Anzulegen</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>Zu ändern</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Zu klären</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Copy for the administrator</source>
        <translation>Für den Administrator kopieren</translation>
    </message>
    <message>
        <source>Copy the closed sources for the administrator</source>
        <translation>Die gesperrten Quellen für den Administrator kopieren</translation>
    </message>
    <message>
        <source>{n} of {m} sources are not open to this account</source>
        <translation>{n} von {m} Quellen sind für dieses Konto nicht offen</translation>
    </message>
    <message>
        <source>Shows the list</source>
        <translation>Zeigt die Liste</translation>
    </message>
    <message>
        <source>Hides the list</source>
        <translation>Blendet die Liste aus</translation>
    </message>
</context>
<context>
    <name>RemovalCard</name>
    <message>
        <source>When a record disappears from CloudSuite</source>
        <translation>Wenn ein Datensatz aus CloudSuite verschwindet</translation>
    </message>
    <message>
        <source>Archived items can be restored in monday. Lines follow their purchase order or invoice. If more than 10 % of a route disappear at once, nothing is archived until you allow it here.</source>
        <translation>Archivierte Elemente lassen sich in monday wiederherstellen. Positionen folgen ihrer Bestellung oder Rechnung. Verschwinden mehr als 10 % einer Art auf einmal, wird nichts archiviert, bis Sie es hier erlauben.</translation>
    </message>
    <message>
        <source>When a record of {} disappears</source>
        <translation>Wenn ein Datensatz von {} verschwindet</translation>
    </message>
    <message>
        <source>Keep its item</source>
        <translation>Sein Element behalten</translation>
    </message>
    <message>
        <source>Archive its item in monday</source>
        <translation>Sein Element in monday archivieren</translation>
    </message>
    <message>
        <source>Allow once…</source>
        <translation>Einmal erlauben…</translation>
    </message>
    <message>
        <source>Allow more than 10 % of {} once</source>
        <translation>Einmal mehr als 10 % von {} erlauben</translation>
    </message>
    <message>
        <source>Archive every item of {} whose record is gone?</source>
        <translation>Jedes Element von {} archivieren, dessen Datensatz fort ist?</translation>
    </message>
    <message>
        <source>The next run compares the whole route and archives what CloudSuite no longer has, even if that is most of it. Make sure first that CloudSuite still shows the service account everything.</source>
        <translation>Der nächste Lauf vergleicht die ganze Art und archiviert, was CloudSuite nicht mehr hat, selbst wenn es das meiste ist. Vergewissern Sie sich zuerst, dass CloudSuite dem Dienstkonto noch alles zeigt.</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Einmal erlauben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RouteCard</name>
    <message>
        <source>Sync {} now</source>
        <translation>{} jetzt übertragen</translation>
    </message>
    <message>
        <source>Choose a board under Connections</source>
        <translation>Board unter „Verbindungen“ wählen</translation>
    </message>
    <message>
        <source>{} on the board</source>
        <translation>{} auf dem Board</translation>
    </message>
    <message>
        <source>Open {} in monday</source>
        <translation>{} in monday öffnen</translation>
    </message>
    <message>
        <source>{} needs attention</source>
        <translation>{} zu klären</translation>
    </message>
    <message>
        <source>{} need attention</source>
        <translation>{} zu klären</translation>
    </message>
    <message>
        <source>Change the schedule</source>
        <translation>Zeitplan ändern</translation>
    </message>
    <message>
        <source>Schedule of {r}: {s}</source>
        <translation>Zeitplan von {r}: {s}</translation>
    </message>
    <message>
        <source>{} change</source>
        <translation>{} Änderung</translation>
    </message>
    <message>
        <source>{} changes</source>
        <translation>{} Änderungen</translation>
    </message>
    <message>
        <source>{} change at</source>
        <translation>{} Änderung um</translation>
    </message>
    <message>
        <source>{} changes at</source>
        <translation>{} Änderungen um</translation>
    </message>
    <message>
        <source>{} waiting</source>
        <translation>{} warten</translation>
    </message>
    <message>
        <source>next {}</source>
        <translation>nächster {}</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht übertragen</translation>
    </message>
    <message>
        <source>need attention</source>
        <translation>zu klären</translation>
    </message>
</context>
<context>
    <name>RunBars</name>
    <message>
        <source>Last runs</source>
        <translation>Letzte Läufe</translation>
    </message>
</context>
<context>
    <name>RunLine</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Ends the run; what was done is kept</source>
        <translation>Beendet den Lauf; was getan ist, bleibt</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} von {m}</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} je Sekunde</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>noch {}</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Schedule of {}</source>
        <translation>Zeitplan von {}</translation>
    </message>
    <message>
        <source>Applies at once. Runs while ml-connector is in the tray; one run catches up after sleep.</source>
        <translation>Gilt sofort. Läuft, solange ml-connector im Infobereich ist; nach dem Ruhezustand holt ein Lauf alles nach.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>ScheduleEditor</name>
    <message>
        <source>{}: when it runs</source>
        <translation>{}: wann es läuft</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Nur von Hand</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Daily at</source>
        <translation>Täglich um</translation>
    </message>
    <message>
        <source>{}: how often</source>
        <translation>{}: wie oft</translation>
    </message>
    <message>
        <source>{}: minutes or hours</source>
        <translation>{}: Minuten oder Stunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>07:30, 13:00</source>
        <translation>07:30, 13:00</translation>
    </message>
    <message>
        <source>{}: times of day, separated by commas</source>
        <translation>{}: Uhrzeiten, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Write times such as 07:30, 13:00.</source>
        <translation>Schreiben Sie Zeiten wie 07:30, 13:00.</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>Steps of the set-up</source>
        <translation>Schritte der Einrichtung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Leave the set-up; it can be come back to</source>
        <translation>Einrichtung verlassen; sie lässt sich später fortsetzen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertigstellen</translation>
    </message>
    <message>
        <source>Step {n} of {m}</source>
        <translation>Schritt {n} von {m}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>Runs by itself while ml-connector is in the tray. After sleep, one run catches up. Routes that are due together share one run.</source>
        <translation>Läuft von selbst, solange ml-connector im Infobereich ist. Nach dem Ruhezustand holt ein Lauf alles nach. Was zugleich fällig ist, teilt sich einen Lauf.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Takes effect at once, and is kept for the next start.</source>
        <translation>Gilt sofort und auch beim nächsten Start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance: {}</source>
        <translation>Erscheinungsbild: {}</translation>
    </message>
</context>
<context>
    <name>SiteZones</name>
    <message>
        <source>Time zones of CSI sites</source>
        <translation>Zeitzonen der CSI-Standorte</translation>
    </message>
    <message>
        <source>CSI writes down when a record changed in the site&apos;s own time. With the right zone a run reads what is new, all of it and nothing twice; it never changes a date on a board.</source>
        <translation>CSI hält in der Zeit des Standorts fest, wann ein Datensatz geändert wurde. Mit der richtigen Zone liest ein Lauf alles, was neu ist, und nichts doppelt; ein Datum auf einem Board ändert sie nie.</translation>
    </message>
    <message>
        <source>Time zone of {}</source>
        <translation>Zeitzone von {}</translation>
    </message>
    <message>
        <source>As this computer ({})</source>
        <translation>Wie dieser Computer ({})</translation>
    </message>
    <message>
        <source>In force: {zone}. It is {time} there.</source>
        <translation>Gilt: {zone}. Dort ist es {time}.</translation>
    </message>
    <message>
        <source>this computer&apos;s</source>
        <translation>die dieses Computers</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Source of {}</source>
        <translation>Quelle von {}</translation>
    </message>
    <message>
        <source>Ready sources that this tenant has</source>
        <translation>Fertige Quellen, die dieser Mandant hat</translation>
    </message>
    <message>
        <source>Program of M3</source>
        <translation>Programm von M3</translation>
    </message>
    <message>
        <source>Transaction of the program</source>
        <translation>Transaktion des Programms</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Look up the fields of the transaction</source>
        <translation>Die Felder der Transaktion nachsehen</translation>
    </message>
    <message>
        <source>Beside the standard source, not in its place</source>
        <translation>Neben der Standardquelle, nicht an ihrer Stelle</translation>
    </message>
    <message>
        <source>Pending invoice batches (APS450MI)</source>
        <translation>Offene Rechnungsstapel (APS450MI)</translation>
    </message>
    <message>
        <source>Use the standard source</source>
        <translation>Die Standardquelle verwenden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save this source</source>
        <translation>Diese Quelle speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Field with the day of the last change</source>
        <translation>Feld mit dem Tag der letzten Änderung</translation>
    </message>
    <message>
        <source>Without one, every run reads the whole list.</source>
        <translation>Ohne eines liest jeder Lauf die ganze Liste.</translation>
    </message>
    <message>
        <source>Input from which a long list goes on</source>
        <translation>Eingabe, ab der eine lange Liste weitergeht</translation>
    </message>
    <message>
        <source>For a list in the order of its one key field; without one it is read at once.</source>
        <translation>Für eine Liste in der Reihenfolge ihres einzigen Schlüsselfeldes; ohne eine wird sie auf einmal gelesen.</translation>
    </message>
    <message>
        <source>Invoices that are entered and not in the ledger yet. Applies at once.</source>
        <translation>Rechnungen, die erfasst und noch nicht im Hauptbuch sind. Gilt sofort.</translation>
    </message>
    <message>
        <source>Any transaction of M3 that lists can fill this route, those of CMS100MI and MDBREADMI too.</source>
        <translation>Jede Transaktion von M3, die auflistet, kann diese Art füllen, auch die von CMS100MI und MDBREADMI.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Its fields; tick those that make the key</source>
        <translation>Ihre Felder; den Schlüssel ankreuzen</translation>
    </message>
    <message>
        <source>Fixed inputs; those with * must have a value</source>
        <translation>Feste Eingaben; die mit * brauchen einen Wert</translation>
    </message>
    <message>
        <source>What fills the fields of this route</source>
        <translation>Was die Felder dieser Art füllt</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Goes on from</source>
        <translation>Geht weiter ab</translation>
    </message>
    <message>
        <source>Choose a ready source…</source>
        <translation>Eine fertige Quelle wählen…</translation>
    </message>
    <message>
        <source>Read from the standard source.</source>
        <translation>Wird aus der Standardquelle gelesen.</translation>
    </message>
    <message>
        <source>Read from {}.</source>
        <translation>Wird aus {} gelesen.</translation>
    </message>
    <message>
        <source>The next run reads the pending batches too.</source>
        <translation>Der nächste Lauf liest auch die offenen Stapel.</translation>
    </message>
    <message>
        <source>The next run leaves the pending batches out.</source>
        <translation>Der nächste Lauf lässt die offenen Stapel weg.</translation>
    </message>
</context>
<context>
    <name>StorageCard</name>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>The history of every record is kept on this computer; what is too old is removed once a day.</source>
        <translation>Der Verlauf jedes Datensatzes wird auf diesem Computer aufgehoben; was zu alt ist, wird einmal am Tag entfernt.</translation>
    </message>
    <message>
        <source>Open the folder of the data</source>
        <translation>Den Ordner der Daten öffnen</translation>
    </message>
    <message>
        <source>Keep the history</source>
        <translation>Verlauf aufheben</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>For {} months</source>
        <translation>{} Monate</translation>
    </message>
    <message>
        <source>{} entry of the history</source>
        <translation>{} Eintrag im Verlauf</translation>
    </message>
    <message>
        <source>{} entries of the history</source>
        <translation>{} Einträge im Verlauf</translation>
    </message>
    <message>
        <source>since {}</source>
        <translation>seit {}</translation>
    </message>
</context>
<context>
    <name>SystemCard</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Mit dem Computer starten</translation>
    </message>
    <message>
        <source>Start ml-connector with the computer</source>
        <translation>ml-connector mit dem Computer starten</translation>
    </message>
    <message>
        <source>Messages of the tray</source>
        <translation>Meldungen des Infobereichs</translation>
    </message>
    <message>
        <source>Problems and runs that changed something</source>
        <translation>Probleme und Läufe mit Änderungen</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Nur Probleme</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder of settings</source>
        <translation>Ordner der Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>In the tray, when you sign in.</source>
        <translation>Im Infobereich, wenn Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Shown by the tray&apos;s icon.</source>
        <translation>Am Symbol im Infobereich gezeigt.</translation>
    </message>
    <message>
        <source>Settings folder</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The system does not let ml-connector start by itself.</source>
        <translation>Das System lässt ml-connector nicht von selbst starten.</translation>
    </message>
    <message>
        <source>Quit and start again to see it.</source>
        <translation>Beenden und neu starten, um es zu sehen.</translation>
    </message>
    <message>
        <source>Takes effect with the next start, dates and numbers too.</source>
        <translation>Gilt ab dem nächsten Start, auch für Datum und Zahlen.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Sync now</source>
        <translation>Jetzt übertragen</translation>
    </message>
    <message>
        <source>Open ml-connector</source>
        <translation>ml-connector öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Review {} record</source>
        <translation>{} Datensatz prüfen</translation>
    </message>
    <message>
        <source>Review {} records</source>
        <translation>{} Datensätze prüfen</translation>
    </message>
    <message>
        <source>{} record needs attention</source>
        <translation>{} Datensatz ist zu klären</translation>
    </message>
    <message>
        <source>{} records need attention</source>
        <translation>{} Datensätze sind zu klären</translation>
    </message>
    <message>
        <source>{} change</source>
        <translation>{} Änderung</translation>
    </message>
    <message>
        <source>{} changes</source>
        <translation>{} Änderungen</translation>
    </message>
    <message>
        <source>Working again</source>
        <translation>Geht wieder</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster Lauf</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Column to give another value</source>
        <translation>Spalte, die einen anderen Wert erhält</translation>
    </message>
    <message>
        <source>The value to send instead</source>
        <translation>Der Wert, der stattdessen gesendet wird</translation>
    </message>
    <message>
        <source>value to send instead; blank empties the column</source>
        <translation>Wert, der stattdessen gesendet wird; leer leert die Spalte</translation>
    </message>
    <message>
        <source>Send this value</source>
        <translation>Diesen Wert senden</translation>
    </message>
    <message>
        <source>Instead, send</source>
        <translation>Stattdessen senden</translation>
    </message>
</context>
<context>
    <name>WhatStep</name>
    <message>
        <source>What to bring, and from when</source>
        <translation>Was, und ab wann</translation>
    </message>
    <message>
        <source>Each kind of record gets its own board. The first load brings what was changed since the day you choose, and every open purchase order; from then on every change comes by itself. You can bring more later.</source>
        <translation>Jede Art von Datensätzen erhält ihr eigenes Board. Die erste Übertragung bringt, was seit dem gewählten Tag geändert wurde, und jede offene Bestellung; danach kommt jede Änderung von selbst. Mehr können Sie später holen.</translation>
    </message>
    <message>
        <source>Bring {}</source>
        <translation>{} übertragen</translation>
    </message>
    <message>
        <source>Everything that CloudSuite has</source>
        <translation>Alles, was CloudSuite hat</translation>
    </message>
    <message>
        <source>What was changed since</source>
        <translation>Was geändert wurde seit</translation>
    </message>
    <message>
        <source>First day of the history</source>
        <translation>Erster Tag der Vergangenheit</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>Vendor number</source>
        <translation>Lieferantennummer</translation>
    </message>
    <message>
        <source>Vendor name</source>
        <translation>Lieferantenname</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Zahlungsbedingungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Vendor type</source>
        <translation>Lieferantenart</translation>
    </message>
    <message>
        <source>Tax registration number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Kontoart</translation>
    </message>
    <message>
        <source>Effective date</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Obsolete date</source>
        <translation>Veraltet ab</translation>
    </message>
    <message>
        <source>PO number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Status letter</source>
        <translation>Statusbuchstabe</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>Bestelldatum</translation>
    </message>
    <message>
        <source>Earliest due date</source>
        <translation>Frühestes Fälligkeitsdatum</translation>
    </message>
    <message>
        <source>PO cost</source>
        <translation>Bestellkosten</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Einkäufer</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>PO type</source>
        <translation>Bestellart</translation>
    </message>
    <message>
        <source>Vendor order</source>
        <translation>Auftrag des Lieferanten</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Ordered quantity</source>
        <translation>Bestellte Menge</translation>
    </message>
    <message>
        <source>Received quantity</source>
        <translation>Erhaltene Menge</translation>
    </message>
    <message>
        <source>Vouchered quantity</source>
        <translation>Verbuchte Menge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>Stückkosten</translation>
    </message>
    <message>
        <source>Line amount</source>
        <translation>Positionsbetrag</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fälligkeitsdatum</translation>
    </message>
    <message>
        <source>Promise date</source>
        <translation>Zugesagtes Datum</translation>
    </message>
    <message>
        <source>Receipt date</source>
        <translation>Eingangsdatum</translation>
    </message>
    <message>
        <source>Vendor item</source>
        <translation>Lieferantenartikel</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Rechnungsnummer</translation>
    </message>
    <message>
        <source>Invoice year</source>
        <translation>Rechnungsjahr</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Invoice amount</source>
        <translation>Rechnungsbetrag</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>Umsatzsteuer</translation>
    </message>
    <message>
        <source>Distribution date</source>
        <translation>Verteilungsdatum</translation>
    </message>
    <message>
        <source>Paid amount</source>
        <translation>Bezahlter Betrag</translation>
    </message>
    <message>
        <source>Discount taken</source>
        <translation>Genutzter Skonto</translation>
    </message>
    <message>
        <source>Supplier number</source>
        <translation>Lieferantennummer</translation>
    </message>
    <message>
        <source>Supplier name</source>
        <translation>Lieferantenname</translation>
    </message>
    <message>
        <source>Supplier group</source>
        <translation>Lieferantengruppe</translation>
    </message>
    <message>
        <source>VAT registration number</source>
        <translation>Umsatzsteuer-ID</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Account group</source>
        <translation>Kontengruppe</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Division</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig von</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Lowest status</source>
        <translation>Niedrigster Status</translation>
    </message>
    <message>
        <source>Highest status</source>
        <translation>Höchster Status</translation>
    </message>
    <message>
        <source>Total order cost</source>
        <translation>Gesamtkosten der Bestellung</translation>
    </message>
    <message>
        <source>Net order value</source>
        <translation>Nettobestellwert</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Order type</source>
        <translation>Bestellart</translation>
    </message>
    <message>
        <source>Line number</source>
        <translation>Positionsnummer</translation>
    </message>
    <message>
        <source>Line subnumber</source>
        <translation>Positionsunternummer</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Item name</source>
        <translation>Artikelname</translation>
    </message>
    <message>
        <source>Invoiced quantity</source>
        <translation>Fakturierte Menge</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Einkaufspreis</translation>
    </message>
    <message>
        <source>Confirmed date</source>
        <translation>Bestätigtes Datum</translation>
    </message>
    <message>
        <source>Voucher number</source>
        <translation>Belegnummer</translation>
    </message>
    <message>
        <source>VAT amount</source>
        <translation>Mehrwertsteuerbetrag</translation>
    </message>
    <message>
        <source>Accounting date</source>
        <translation>Buchungsdatum</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Abgestimmt</translation>
    </message>
    <message>
        <source>Invoiced amount</source>
        <translation>Fakturierter Betrag</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Order state</source>
        <translation>Bestellstand</translation>
    </message>
    <message>
        <source>Received, percent</source>
        <translation>Erhalten, Prozent</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Days overdue (counts daily)</source>
        <translation>Tage überfällig (zählt täglich)</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Tage verspätet</translation>
    </message>
    <message>
        <source>Days late at receipt</source>
        <translation>Tage verspätet beim Eingang</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Pünktlich</translation>
    </message>
    <message>
        <source>Open quantity</source>
        <translation>Offene Menge</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>Offener Betrag</translation>
    </message>
    <message>
        <source>Invoice state</source>
        <translation>Rechnungsstand</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>A division is named without its company.</source>
        <translation>Eine Division ist ohne ihre Firma angegeben.</translation>
    </message>
    <message>
        <source>Only M3 has transactions to choose from.</source>
        <translation>Nur M3 hat Transaktionen zur Auswahl.</translation>
    </message>
    <message>
        <source>CloudSuite is not connected.</source>
        <translation>CloudSuite ist nicht verbunden.</translation>
    </message>
    <message>
        <source>That is not a monday token.</source>
        <translation>Das ist kein monday-Token.</translation>
    </message>
    <message>
        <source>monday is not connected.</source>
        <translation>monday ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The keychain does not keep what it is given.</source>
        <translation>Der Schlüsselbund behält nicht, was er erhält.</translation>
    </message>
    <message>
        <source>Name the company too, such as 100.</source>
        <translation>Geben Sie auch die Firma an, etwa 100.</translation>
    </message>
    <message>
        <source>Connect an M3 account.</source>
        <translation>Verbinden Sie ein M3-Konto.</translation>
    </message>
    <message>
        <source>Connect it with the .ionapi file from your administrator.</source>
        <translation>Verbinden Sie es mit der .ionapi-Datei Ihres Administrators.</translation>
    </message>
    <message>
        <source>In monday: your picture, Developers, My access tokens, Show, Copy. Paste it whole.</source>
        <translation>In monday: Ihr Bild, Developers, My access tokens, Show, Copy. Fügen Sie es ganz ein.</translation>
    </message>
    <message>
        <source>Paste your monday token under Connections.</source>
        <translation>Fügen Sie Ihr monday-Token unter „Verbindungen“ ein.</translation>
    </message>
    <message>
        <source>Ask your administrator.</source>
        <translation>Fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>There is no connection called {1}.</source>
        <translation>Es gibt keine Verbindung namens {1}.</translation>
    </message>
    <message>
        <source>infor or monday.</source>
        <translation>infor oder monday.</translation>
    </message>
    <message>
        <source>{1} does not answer for this account. {2}</source>
        <translation>{1} antwortet diesem Konto nicht. {2}</translation>
    </message>
    <message>
        <source>{1} cannot be read{2}: {3}</source>
        <translation>{1} kann nicht gelesen werden{2}: {3}</translation>
    </message>
    <message>
        <source>Sign in to Windows again; the secrets are in Windows Credential Manager, under ml-connector.</source>
        <translation>Melden Sie sich neu bei Windows an; die Geheimnisse liegen in der Windows-Anmeldeinformationsverwaltung unter ml-connector.</translation>
    </message>
    <message>
        <source>Unlock the login keychain in Keychain Access, and allow ml-connector when macOS asks.</source>
        <translation>Entsperren Sie den Schlüsselbund „Anmeldung“ in der Schlüsselbundverwaltung, und erlauben Sie ml-connector, wenn macOS fragt.</translation>
    </message>
    <message>
        <source>Unlock the keyring (GNOME Keyring, KWallet or another Secret Service) of this session, or start one.</source>
        <translation>Entsperren Sie den Schlüsselbund dieser Sitzung (GNOME Keyring, KWallet oder einen anderen Secret Service), oder starten Sie einen.</translation>
    </message>
    <message>
        <source>This session has no keychain, and ml-connector keeps secrets nowhere else.</source>
        <translation>Diese Sitzung hat keinen Schlüsselbund, und ml-connector bewahrt Geheimnisse nirgends sonst auf.</translation>
    </message>
    <message>
        <source>{1} names {2}, which does not keep secrets safely; it is not used.</source>
        <translation>{1} nennt {2}; das verwahrt Geheimnisse nicht sicher und wird nicht verwendet.</translation>
    </message>
    <message>
        <source>{1} names {2}, which is not a keyring backend here.</source>
        <translation>{1} nennt {2}; das ist hier kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain did not answer ({1}).</source>
        <translation>Der Schlüsselbund hat nicht geantwortet ({1}).</translation>
    </message>
    <message>
        <source>The words to show instead of the address.</source>
        <translation>Die Worte, die statt der Adresse erscheinen.</translation>
    </message>
    <message>
        <source>it shows another board&apos;s column</source>
        <translation>sie zeigt die Spalte eines anderen Boards</translation>
    </message>
    <message>
        <source>monday computes it</source>
        <translation>monday berechnet sie</translation>
    </message>
    <message>
        <source>monday gives it</source>
        <translation>monday vergibt sie</translation>
    </message>
    <message>
        <source>monday counts it</source>
        <translation>monday zählt sie</translation>
    </message>
    <message>
        <source>monday keeps it</source>
        <translation>monday führt sie</translation>
    </message>
    <message>
        <source>it holds the subitems</source>
        <translation>sie hält die Unterelemente</translation>
    </message>
    <message>
        <source>it is pressed by people</source>
        <translation>sie wird von Menschen gedrückt</translation>
    </message>
    <message>
        <source>monday computes it from status columns</source>
        <translation>monday berechnet sie aus Statusspalten</translation>
    </message>
    <message>
        <source>it is kept by people</source>
        <translation>sie wird von Menschen geführt</translation>
    </message>
    <message>
        <source>it is given by people</source>
        <translation>sie wird von Menschen vergeben</translation>
    </message>
    <message>
        <source>it takes uploads, not values</source>
        <translation>sie nimmt hochgeladene Dateien, keine Werte</translation>
    </message>
    <message>
        <source>The text has {1} characters; the column takes {2}.</source>
        <translation>Der Text hat {1} Zeichen; die Spalte nimmt {2}.</translation>
    </message>
    <message>
        <source>The label {1} has {2} characters; a status label takes {3}.</source>
        <translation>Die Bezeichnung {1} hat {2} Zeichen; eine Statusbezeichnung nimmt {3}.</translation>
    </message>
    <message>
        <source>monday reads the label {1} as a number; give it words in a label table.</source>
        <translation>monday liest die Bezeichnung {1} als Zahl; geben Sie ihr in einer Wertetabelle Worte.</translation>
    </message>
    <message>
        <source>A timeline needs two days: 2026-01-01/2026-01-31, or the option “to”.</source>
        <translation>Ein Zeitraum braucht zwei Tage: 2026-01-01/2026-01-31, oder die Angabe „to“.</translation>
    </message>
    <message>
        <source>The timeline ends ({1}) before it starts ({2}).</source>
        <translation>Der Zeitraum endet ({1}), bevor er beginnt ({2}).</translation>
    </message>
    <message>
        <source>{1} is not an e-mail address.</source>
        <translation>{1} ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>{1} is not a telephone number.</source>
        <translation>{1} ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>{1} has {2} digits; a telephone number has 5 to 15.</source>
        <translation>{1} hat {2} Ziffern; eine Telefonnummer hat 5 bis 15.</translation>
    </message>
    <message>
        <source>{1} needs its country: write it as +46 8 123 45 67, or give the option “country”.</source>
        <translation>{1} braucht das Land: schreiben Sie +46 8 123 45 67, oder geben Sie „country“ an.</translation>
    </message>
    <message>
        <source>{1} is not a web address; it must begin with http:// or https://.</source>
        <translation>{1} ist keine Webadresse; sie muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>{1} is not a country; use its two-letter ISO code or English name.</source>
        <translation>{1} ist kein Land; verwenden Sie den zweistelligen ISO-Code oder den englischen Namen.</translation>
    </message>
    <message>
        <source>{1} is neither yes nor no (1 or 0, true or false, Y or N).</source>
        <translation>{1} ist weder ja noch nein (1 oder 0, true oder false, Y oder N).</translation>
    </message>
    <message>
        <source>{1} is not a list of tags: give their ids, such as 295026, 295064.</source>
        <translation>{1} ist keine Liste von Tags: geben Sie deren Nummern an, etwa 295026, 295064.</translation>
    </message>
    <message>
        <source>{1} is not a time of day such as 14:30.</source>
        <translation>{1} ist keine Uhrzeit wie 14:30.</translation>
    </message>
    <message>
        <source>{1} is out of the calendar&apos;s range for a week.</source>
        <translation>{1} liegt für eine Woche außerhalb des Kalenders.</translation>
    </message>
    <message>
        <source>{1} is not a rating from 1 to {2}.</source>
        <translation>{1} ist keine Bewertung von 1 bis {2}.</translation>
    </message>
    <message>
        <source>{1} is not a place: give latitude|longitude|address, such as 59.33|18.07|Stockholm.</source>
        <translation>{1} ist kein Ort: geben Sie Breite|Länge|Adresse an, etwa 59.33|18.07|Stockholm.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Langer Text</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Dropdown</source>
        <translation>Auswahlliste</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Checkbox</source>
        <translation>Kästchen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Connected board</source>
        <translation>Verbundenes Board</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>A {1} column cannot be written: {2}.</source>
        <translation>Eine Spalte vom Typ {1} kann nicht beschrieben werden: {2}.</translation>
    </message>
    <message>
        <source>Columns of type {1} are not supported; use one of {2}.</source>
        <translation>Spalten vom Typ {1} werden nicht unterstützt; verwenden Sie eine von {2}.</translation>
    </message>
    <message>
        <source>{1} is not a monday user: give the id, such as 1234567 or team:51166.</source>
        <translation>{1} ist kein monday-Benutzer: geben Sie die Nummer an, etwa 1234567 oder team:51166.</translation>
    </message>
    <message>
        <source>Splits the text into several labels.</source>
        <translation>Teilt den Text in mehrere Bezeichnungen.</translation>
    </message>
    <message>
        <source>The last day, where the field is the first.</source>
        <translation>Der letzte Tag, wenn das Feld der erste ist.</translation>
    </message>
    <message>
        <source>Country of numbers without +, such as SE.</source>
        <translation>Land für Nummern ohne +, etwa SE.</translation>
    </message>
    <message>
        <source>monday or sunday, as set in the monday account.</source>
        <translation>monday oder sunday, wie im monday-Konto eingestellt.</translation>
    </message>
    <message>
        <source>Number of stars; 5 unless told.</source>
        <translation>Anzahl der Sterne; 5, wenn nichts angegeben ist.</translation>
    </message>
    <message>
        <source>Or, to read it another way:</source>
        <translation>Oder, um es anders zu lesen:</translation>
    </message>
    <message>
        <source>“{1}” is no company of M3.</source>
        <translation>„{1}“ ist keine Firma in M3.</translation>
    </message>
    <message>
        <source>“{1}” is no division of M3.</source>
        <translation>„{1}“ ist keine Division in M3.</translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation>eine Liste wurde erwartet</translation>
    </message>
    <message>
        <source>A company is a number of up to three digits.</source>
        <translation>Eine Firma ist eine Zahl mit bis zu drei Ziffern.</translation>
    </message>
    <message>
        <source>A division has up to three capitals or digits.</source>
        <translation>Eine Division hat bis zu drei Großbuchstaben oder Ziffern.</translation>
    </message>
    <message>
        <source>Company {1} cannot be read. {2}</source>
        <translation>Firma {1} kann nicht gelesen werden. {2}</translation>
    </message>
    <message>
        <source>What was done is kept; the rest goes on with the next run.</source>
        <translation>Was getan ist, bleibt; der Rest folgt mit dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>“{1}” is not a field.</source>
        <translation>„{1}“ ist kein Feld.</translation>
    </message>
    <message>
        <source>Records of this route have no reference “{1}”; there is: {2}.</source>
        <translation>Datensätze dieser Art haben keinen Verweis „{1}“; es gibt: {2}.</translation>
    </message>
    <message>
        <source>“{1}” are not the lines of this route.</source>
        <translation>„{1}“ sind nicht die Positionen dieser Art.</translation>
    </message>
    <message>
        <source>Write due_date, supplier.supplier_name, @supplier or sum(po-lines.amount).</source>
        <translation>Schreiben Sie due_date, supplier.supplier_name, @supplier oder sum(po-lines.amount).</translation>
    </message>
    <message>
        <source>A brace is not closed in “{1}”.</source>
        <translation>In „{1}“ ist eine Klammer nicht geschlossen.</translation>
    </message>
    <message>
        <source>Write {field}, and {{ for a brace itself.</source>
        <translation>Schreiben Sie {field}, und {{ für eine Klammer selbst.</translation>
    </message>
    <message>
        <source>Together they exceed monday&apos;s {1} bytes an item.</source>
        <translation>Zusammen überschreiten sie die {1} Byte je Element von monday.</translation>
    </message>
    <message>
        <source>The column id “{1}” is too long for a new column.</source>
        <translation>Die Spaltenkennung „{1}“ ist für eine neue Spalte zu lang.</translation>
    </message>
    <message>
        <source>monday takes {1} characters.</source>
        <translation>monday nimmt {1} Zeichen.</translation>
    </message>
    <message>
        <source>A column id has small letters, digits and _, begins with no digit, and is not “name”.</source>
        <translation>Eine Spaltenkennung hat Kleinbuchstaben, Ziffern und _, beginnt nicht mit einer Ziffer und ist nicht „name“.</translation>
    </message>
    <message>
        <source>The title is blank.</source>
        <translation>Der Titel ist leer.</translation>
    </message>
    <message>
        <source>The route {1} has no field {2}.</source>
        <translation>Die Art {1} hat kein Feld {2}.</translation>
    </message>
    <message>
        <source>There is no step named {1}; use one of {2}.</source>
        <translation>Es gibt keinen Schritt namens {1}; verwenden Sie einen von {2}.</translation>
    </message>
    <message>
        <source>There is no label table {1}.</source>
        <translation>Es gibt keine Wertetabelle {1}.</translation>
    </message>
    <message>
        <source>The label table {1} has {2} labels; a status column takes {3}.</source>
        <translation>Die Wertetabelle {1} hat {2} Bezeichnungen; eine Statusspalte nimmt {3}.</translation>
    </message>
    <message>
        <source>The filter compares with no value.</source>
        <translation>Der Filter vergleicht mit keinem Wert.</translation>
    </message>
    <message>
        <source>Subitems have no groups: leave “group_by” out, or give the lines a board of their own.</source>
        <translation>Unterelemente haben keine Gruppen: lassen Sie „group_by“ weg, oder geben Sie den Positionen ein eigenes Board.</translation>
    </message>
    <message>
        <source>Groups are made by a field of the record, or by one that it borrows: buyer, supplier.supplier_name.</source>
        <translation>Gruppen entstehen nach einem Feld des Datensatzes oder einem geliehenen: buyer, supplier.supplier_name.</translation>
    </message>
    <message>
        <source>Two columns have this id.</source>
        <translation>Zwei Spalten haben diese Kennung.</translation>
    </message>
    <message>
        <source>The item&apos;s name is blank.</source>
        <translation>Der Name des Elements ist leer.</translation>
    </message>
    <message>
        <source>A text column with the id ext_key and the field ext_key, unchanged, is required.</source>
        <translation>Eine Textspalte mit der Kennung ext_key und dem unveränderten Feld ext_key ist nötig.</translation>
    </message>
    <message>
        <source>A {1} ({2}){3} does not go into a {4} column.</source>
        <translation>Ein Wert {1} ({2}){3} passt nicht in eine Spalte vom Typ {4}.</translation>
    </message>
    <message>
        <source>{1} of {2} depends on the day or on lines, and cannot be used from here.</source>
        <translation>{1} von {2} hängt vom Tag oder von Positionen ab und kann von hier nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The argument {1} belongs neither to the step nor to the column type.</source>
        <translation>Die Angabe {1} gehört weder zum Schritt noch zum Spaltentyp.</translation>
    </message>
    <message>
        <source>The step {1} needs the argument {2}.</source>
        <translation>Der Schritt {1} braucht die Angabe {2}.</translation>
    </message>
    <message>
        <source>{1} has version {2}; this app reads version {3}.</source>
        <translation>{1} hat Version {2}; diese App liest Version {3}.</translation>
    </message>
    <message>
        <source>{1} is not readable as TOML: {2}.</source>
        <translation>{1} ist als TOML nicht lesbar: {2}.</translation>
    </message>
    <message>
        <source>Correct it and import the file again.</source>
        <translation>Berichtigen Sie sie und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>`mapping export` shows the form of a mapping.</source>
        <translation>`mapping export` zeigt die Form einer Zuordnung.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>must be text in quotes, not {1}</source>
        <translation>muss Text in Anführungszeichen sein, nicht {1}</translation>
    </message>
    <message>
        <source>is “{1}”; it can be {2}</source>
        <translation>ist „{1}“; möglich ist {2}</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>must be a table</source>
        <translation>muss eine Tabelle sein</translation>
    </message>
    <message>
        <source>must be written as [[{1}]]</source>
        <translation>muss als [[{1}]] geschrieben sein</translation>
    </message>
    <message>
        <source>It may come from a newer version of the app: update, or export the mapping again.</source>
        <translation>Sie kann aus einer neueren Version der App stammen: aktualisieren Sie, oder exportieren Sie die Zuordnung neu.</translation>
    </message>
    <message>
        <source>Correct that line.</source>
        <translation>Berichtigen Sie diese Zeile.</translation>
    </message>
    <message>
        <source>is not known here; there is {1}</source>
        <translation>ist hier nicht bekannt; es gibt {1}</translation>
    </message>
    <message>
        <source>A schedule runs every 1 minute to every 7 days.</source>
        <translation>Ein Zeitplan läuft alle 1 Minute bis alle 7 Tage.</translation>
    </message>
    <message>
        <source>A daily schedule needs at least one time of day.</source>
        <translation>Ein täglicher Zeitplan braucht mindestens eine Uhrzeit.</translation>
    </message>
    <message>
        <source>Choose a number in that range.</source>
        <translation>Wählen Sie eine Zahl in diesem Bereich.</translation>
    </message>
    <message>
        <source>Add a time such as 07:30.</source>
        <translation>Fügen Sie eine Uhrzeit wie 07:30 hinzu.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>The value as it is written, numbers in full digits.</source>
        <translation>Der Wert, wie er geschrieben wird, Zahlen mit allen Ziffern.</translation>
    </message>
    <message>
        <source>Upper case</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>“bolt” becomes “BOLT”.</source>
        <translation>„bolt“ wird „BOLT“.</translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>“BOLT” becomes “bolt”.</source>
        <translation>„BOLT“ wird „bolt“.</translation>
    </message>
    <message>
        <source>Capitalise words</source>
        <translation>Wortanfänge groß</translation>
    </message>
    <message>
        <source>“HEX BOLT” becomes “Hex Bolt”.</source>
        <translation>„HEX BOLT“ wird „Hex Bolt“.</translation>
    </message>
    <message>
        <source>Trim blanks</source>
        <translation>Leerzeichen kürzen</translation>
    </message>
    <message>
        <source>No blanks at the ends, one between words.</source>
        <translation>Keine Leerzeichen an den Enden, eines zwischen Wörtern.</translation>
    </message>
    <message>
        <source>First characters</source>
        <translation>Erste Zeichen</translation>
    </message>
    <message>
        <source>Keeps the first n characters.</source>
        <translation>Behält die ersten n Zeichen.</translation>
    </message>
    <message>
        <source>Last characters</source>
        <translation>Letzte Zeichen</translation>
    </message>
    <message>
        <source>Keeps the last n characters.</source>
        <translation>Behält die letzten n Zeichen.</translation>
    </message>
    <message>
        <source>Put before</source>
        <translation>Davorsetzen</translation>
    </message>
    <message>
        <source>Puts a text before.</source>
        <translation>Setzt einen Text davor.</translation>
    </message>
    <message>
        <source>Put after</source>
        <translation>Dahintersetzen</translation>
    </message>
    <message>
        <source>Puts a text after.</source>
        <translation>Setzt einen Text dahinter.</translation>
    </message>
    <message>
        <source>Join with</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Joins the field with another, such as {description}; blank ones leave no separator.</source>
        <translation>Verbindet das Feld mit einem anderen, etwa {description}; leere hinterlassen kein Trennzeichen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replaces every occurrence of a text by another.</source>
        <translation>Ersetzt jedes Vorkommen eines Textes durch einen anderen.</translation>
    </message>
    <message>
        <source>No leading zeros</source>
        <translation>Ohne führende Nullen</translation>
    </message>
    <message>
        <source>“000120” becomes “120”.</source>
        <translation>„000120“ wird „120“.</translation>
    </message>
    <message>
        <source>As date</source>
        <translation>Als Datum</translation>
    </message>
    <message>
        <source>Reads 20261124 or 2026-11-24 as a day; zeros are no date.</source>
        <translation>Liest 20261124 oder 2026-11-24 als Tag; Nullen sind kein Datum.</translation>
    </message>
    <message>
        <source>As number</source>
        <translation>Als Zahl</translation>
    </message>
    <message>
        <source>Reads “-12.50” as a number, exactly.</source>
        <translation>Liest „-12.50“ genau als Zahl.</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>Tage seit</translation>
    </message>
    <message>
        <source>Days from another date, such as {due_date}, to this one; nothing where either is missing.</source>
        <translation>Tage von einem anderen Datum, etwa {due_date}, bis zu diesem; nichts, wo eines fehlt.</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Malnehmen</translation>
    </message>
    <message>
        <source>Multiplies exactly.</source>
        <translation>Nimmt genau mal.</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Divides exactly; where the result does not end, it is rounded to the places given.</source>
        <translation>Teilt genau; endet das Ergebnis nicht, wird auf die angegebenen Stellen gerundet.</translation>
    </message>
    <message>
        <source>Change sign</source>
        <translation>Vorzeichen wechseln</translation>
    </message>
    <message>
        <source>-12.50 becomes 12.50, and the reverse.</source>
        <translation>-12.50 wird 12.50 und umgekehrt.</translation>
    </message>
    <message>
        <source>Without sign</source>
        <translation>Ohne Vorzeichen</translation>
    </message>
    <message>
        <source>-12.50 becomes 12.50.</source>
        <translation>-12.50 wird 12.50.</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Rounds to decimal places; a half goes away from zero.</source>
        <translation>Rundet auf Nachkommastellen; die Hälfte geht von null weg.</translation>
    </message>
    <message>
        <source>If blank</source>
        <translation>Wenn leer</translation>
    </message>
    <message>
        <source>A value to use where the field is blank.</source>
        <translation>Ein Wert für den Fall, dass das Feld leer ist.</translation>
    </message>
    <message>
        <source>Phone digits</source>
        <translation>Telefonziffern</translation>
    </message>
    <message>
        <source>“(+46) 8-123 45” becomes “+46812345”.</source>
        <translation>„(+46) 8-123 45“ wird „+46812345“.</translation>
    </message>
    <message>
        <source>Country name</source>
        <translation>Ländername</translation>
    </message>
    <message>
        <source>“SE” becomes “Sweden”.</source>
        <translation>„SE“ wird „Sweden“.</translation>
    </message>
    <message>
        <source>There is no step named {1}.</source>
        <translation>Es gibt keinen Schritt namens {1}.</translation>
    </message>
    <message>
        <source>The step {1} needs {2}.</source>
        <translation>Der Schritt {1} braucht {2}.</translation>
    </message>
    <message>
        <source>{1} is not a whole number from {2} to {3} ({4}).</source>
        <translation>{1} ist keine ganze Zahl von {2} bis {3} ({4}).</translation>
    </message>
    <message>
        <source>A number is needed, and there is none.</source>
        <translation>Eine Zahl wird gebraucht, und es gibt keine.</translation>
    </message>
    <message>
        <source>The text to find is empty.</source>
        <translation>Der zu suchende Text ist leer.</translation>
    </message>
    <message>
        <source>A number cannot be divided by 0.</source>
        <translation>Eine Zahl kann nicht durch 0 geteilt werden.</translation>
    </message>
    <message>
        <source>{1} is not a country&apos;s ISO code.</source>
        <translation>{1} ist kein ISO-Ländercode.</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Between them</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Not less than</source>
        <translation>Nicht weniger als</translation>
    </message>
    <message>
        <source>Decimal places</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>{1} is not a number.</source>
        <translation>{1} ist keine Zahl.</translation>
    </message>
    <message>
        <source>The number has more than {1} digits.</source>
        <translation>Die Zahl hat mehr als {1} Ziffern.</translation>
    </message>
    <message>
        <source>{1} is not a date (year, month, day).</source>
        <translation>{1} ist kein Datum (Jahr, Monat, Tag).</translation>
    </message>
    <message>
        <source>{1} is not a day of the calendar.</source>
        <translation>{1} ist kein Tag des Kalenders.</translation>
    </message>
    <message>
        <source>A bulk import would take {1}, {2}.</source>
        <translation>Ein Massenimport brauchte {1}, {2}.</translation>
    </message>
    <message>
        <source>{1} more follow.</source>
        <translation>{1} weitere folgen.</translation>
    </message>
    <message>
        <source>Subitems cannot be imported in bulk.</source>
        <translation>Unterelemente können nicht in Massen importiert werden.</translation>
    </message>
    <message>
        <source>Bulk imports are used up for this hour, or for today.</source>
        <translation>Die Massenimporte dieser Stunde oder des Tages sind aufgebraucht.</translation>
    </message>
    <message>
        <source>Nothing is to be written.</source>
        <translation>Es ist nichts zu schreiben.</translation>
    </message>
    <message>
        <source>Today&apos;s calls are used up; the rest goes out after midnight UTC.</source>
        <translation>Die Aufrufe von heute sind aufgebraucht; der Rest geht nach Mitternacht UTC hinaus.</translation>
    </message>
    <message>
        <source>{1} is not a reading call; ml-connector only reads from CloudSuite.</source>
        <translation>{1} ist kein lesender Aufruf; ml-connector liest nur aus CloudSuite.</translation>
    </message>
    <message>
        <source>Choose a transaction whose name begins with Get, Lst, List, Sel or Search.</source>
        <translation>Wählen Sie eine Transaktion, deren Name mit Get, Lst, List, Sel oder Search beginnt.</translation>
    </message>
    <message>
        <source>Today&apos;s {1} sign-ins to CloudSuite are used up.</source>
        <translation>Die {1} Anmeldungen von heute bei CloudSuite sind aufgebraucht.</translation>
    </message>
    <message>
        <source>It goes on by itself after midnight UTC.</source>
        <translation>Nach Mitternacht UTC geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The catalog {1} cannot be read.</source>
        <translation>Der Katalog {1} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Install ml-connector again.</source>
        <translation>Installieren Sie ml-connector neu.</translation>
    </message>
    <message>
        <source>CSI has several configurations, or none: {1}.</source>
        <translation>CSI hat mehrere Konfigurationen oder keine: {1}.</translation>
    </message>
    <message>
        <source>Name the one to read when connecting.</source>
        <translation>Nennen Sie beim Verbinden die, die gelesen werden soll.</translation>
    </message>
    <message>
        <source>CSI does not offer this route.</source>
        <translation>CSI bietet diese Art nicht an.</translation>
    </message>
    <message>
        <source>Switch the route off.</source>
        <translation>Schalten Sie die Art aus.</translation>
    </message>
    <message>
        <source>Check the Mongoose configuration&apos;s name: it is often the tenant and the site, ACME_TST_DALS. The CSI administrator finds it in the form Configurations.</source>
        <translation>Prüfen Sie den Namen der Mongoose-Konfiguration: Er besteht oft aus Mandant und Standort, ACME_TST_DALS. Der CSI-Administrator findet ihn im Formular Configurations.</translation>
    </message>
    <message>
        <source>Check in ION API &gt; Available APIs that CSI (IDORequestService) is listed for this tenant.</source>
        <translation>Prüfen Sie unter ION API &gt; Available APIs, ob CSI (IDORequestService) für diesen Mandanten aufgeführt ist.</translation>
    </message>
    <message>
        <source>In ION API, the app needs access to CSI; in CSI, its service account needs a user.</source>
        <translation>In ION API braucht die App Zugang zu CSI; in CSI braucht ihr Dienstkonto einen Benutzer.</translation>
    </message>
    <message>
        <source>Ask the CSI administrator to give the service account&apos;s user the privilege Read on the IDO {1} (form Object Authorizations for User).</source>
        <translation>Bitten Sie den CSI-Administrator, dem Benutzer des Dienstkontos das Recht Read für das IDO {1} zu geben (Formular Object Authorizations for User).</translation>
    </message>
    <message>
        <source>Ask the CSI administrator for a licence module for the service account&apos;s user (form User Modules).</source>
        <translation>Bitten Sie den CSI-Administrator um ein Lizenzmodul für den Benutzer des Dienstkontos (Formular User Modules).</translation>
    </message>
    <message>
        <source>This release of CSI has other properties; see the IDO {1} in the form IDO Definitions.</source>
        <translation>Diese Version von CSI hat andere Eigenschaften; siehe das IDO {1} im Formular IDO Definitions.</translation>
    </message>
    <message>
        <source>This site has no IDO {1}; see the form IDO Collections.</source>
        <translation>Dieser Standort hat kein IDO {1}; siehe das Formular IDO Collections.</translation>
    </message>
    <message>
        <source>This site takes other filters than most; send the diagnostics to support.</source>
        <translation>Dieser Standort nimmt andere Filter als die meisten; senden Sie die Diagnose an den Support.</translation>
    </message>
    <message>
        <source>It is tried again with the next run; if it stays, connect again.</source>
        <translation>Mit dem nächsten Lauf wird es neu versucht; bleibt es, verbinden Sie neu.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>CSI refuses {1}: {2}.</source>
        <translation>CSI lehnt {1} ab: {2}.</translation>
    </message>
    <message>
        <source>CSI refuses {1} (HTTP 400).</source>
        <translation>CSI lehnt {1} ab (HTTP 400).</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>gibt es nicht</translation>
    </message>
    <message>
        <source>See the CSI administrator for this message.</source>
        <translation>Fragen Sie den CSI-Administrator zu dieser Meldung.</translation>
    </message>
    <message>
        <source>its pages do not advance</source>
        <translation>ihre Seiten gehen nicht weiter</translation>
    </message>
    <message>
        <source>its rows do not come in the order of vouchers</source>
        <translation>ihre Zeilen kommen nicht in der Reihenfolge der Belege</translation>
    </message>
    <message>
        <source>is blank, and the record has no key without it</source>
        <translation>ist leer, und der Datensatz hat ohne ihn keinen Schlüssel</translation>
    </message>
    <message>
        <source>{1} is not a number</source>
        <translation>{1} ist keine Zahl</translation>
    </message>
    <message>
        <source>{1} is not a whole number</source>
        <translation>{1} ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>{1} is not a date (YYYYMMDD hh:mm:ss.fff)</source>
        <translation>{1} ist kein Datum (YYYYMMDD hh:mm:ss.fff)</translation>
    </message>
    <message>
        <source>{1} is not a day of the calendar</source>
        <translation>{1} ist kein Tag des Kalenders</translation>
    </message>
    <message>
        <source>it names no properties</source>
        <translation>sie nennt keine Eigenschaften</translation>
    </message>
    <message>
        <source>it has no list of configurations</source>
        <translation>sie hat keine Liste der Konfigurationen</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>sie ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it has no Items</source>
        <translation>sie hat keine Items</translation>
    </message>
    <message>
        <source>its Items are no list</source>
        <translation>ihre Items sind keine Liste</translation>
    </message>
    <message>
        <source>an item is neither an object nor a list</source>
        <translation>ein Eintrag ist weder Objekt noch Liste</translation>
    </message>
    <message>
        <source>an item has {1} values in place of {2}</source>
        <translation>ein Eintrag hat {1} statt {2} Werte</translation>
    </message>
    <message>
        <source>a value is no text</source>
        <translation>ein Wert ist kein Text</translation>
    </message>
    <message>
        <source>{1} is neither true nor false</source>
        <translation>{1} ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>Needed for {1} only; ask for it with its function {2} (MRS001, SES400).</source>
        <translation>Nur für {1} nötig; bitten Sie darum mit der Funktion {2} (MRS001, SES400).</translation>
    </message>
    <message>
        <source>{1}: {2} can be chosen as a source of the route.</source>
        <translation>{1}: {2} kann als Quelle der Art gewählt werden.</translation>
    </message>
    <message>
        <source>In Infor OS: ION API &gt; Authorized Apps: check the app, then download its credentials and connect again.</source>
        <translation>In Infor OS: ION API &gt; Authorized Apps: prüfen Sie die App, laden Sie dann ihre Zugangsdaten herunter und verbinden Sie neu.</translation>
    </message>
    <message>
        <source>Ask the M3 administrator to authorise the service account&apos;s user for the program {1} and its function {2}: SES400, or the user&apos;s role in MNS410 and MNS405.</source>
        <translation>Bitten Sie den M3-Administrator, den Benutzer des Dienstkontos für das Programm {1} und seine Funktion {2} zu berechtigen: SES400, oder die Rolle des Benutzers in MNS410 und MNS405.</translation>
    </message>
    <message>
        <source>Ask the M3 administrator to give the service account&apos;s user access to this company and division for the program {1} (MNS150, SES400), or leave the company out of the connection.</source>
        <translation>Bitten Sie den M3-Administrator, dem Benutzer des Dienstkontos für das Programm {1} Zugang zu dieser Firma und Division zu geben (MNS150, SES400), oder lassen Sie die Firma aus der Verbindung weg.</translation>
    </message>
    <message>
        <source>The service account is not linked to a user (error: 163).</source>
        <translation>Das Dienstkonto ist mit keinem Benutzer verknüpft (Fehler: 163).</translation>
    </message>
    <message>
        <source>In ION API &gt; Service Accounts, link it to a user who exists in M3 (MNS150), then connect again.</source>
        <translation>Verknüpfen Sie es unter ION API &gt; Service Accounts mit einem Benutzer, den es in M3 gibt (MNS150), und verbinden Sie neu.</translation>
    </message>
    <message>
        <source>This release of M3 does not have it; see MRS001.</source>
        <translation>Diese Version von M3 hat es nicht; siehe MRS001.</translation>
    </message>
    <message>
        <source>Another release of M3 asks for more; see MRS001 for its input fields.</source>
        <translation>Eine andere Version von M3 verlangt mehr; siehe MRS001 für die Eingabefelder.</translation>
    </message>
    <message>
        <source>A key of another system was asked for; check company and division.</source>
        <translation>Es wurde nach dem Schlüssel eines anderen Systems gefragt; prüfen Sie Firma und Division.</translation>
    </message>
    <message>
        <source>CloudSuite refuses the service account.</source>
        <translation>CloudSuite lehnt das Dienstkonto ab.</translation>
    </message>
    <message>
        <source>It may have been deleted or replaced. In ION API &gt; Authorized Apps create a service account for the app, download the credentials and connect again.</source>
        <translation>Es kann gelöscht oder ersetzt worden sein. Legen Sie unter ION API &gt; Authorized Apps ein Dienstkonto für die App an, laden Sie die Zugangsdaten herunter und verbinden Sie neu.</translation>
    </message>
    <message>
        <source>CloudSuite does not know this app&apos;s client id and secret.</source>
        <translation>CloudSuite kennt Client-ID und Client-Secret dieser App nicht.</translation>
    </message>
    <message>
        <source>This app may not sign in with a service account.</source>
        <translation>Diese App darf sich nicht mit einem Dienstkonto anmelden.</translation>
    </message>
    <message>
        <source>This app is not of the type Backend Service with a service account.</source>
        <translation>Diese App ist nicht vom Typ Backend Service mit Dienstkonto.</translation>
    </message>
    <message>
        <source>The app&apos;s scopes do not cover what ml-connector asks for.</source>
        <translation>Die Scopes der App decken nicht ab, was ml-connector verlangt.</translation>
    </message>
    <message>
        <source>In ION API &gt; Authorized Apps switch &quot;Enforce Scopes&quot; off for the app, or add the M3 scope.</source>
        <translation>Schalten Sie unter ION API &gt; Authorized Apps „Enforce Scopes“ für die App aus, oder fügen Sie den M3-Scope hinzu.</translation>
    </message>
    <message>
        <source>refuses the request</source>
        <translation>lehnt die Anfrage ab</translation>
    </message>
    <message>
        <source>The program or transaction may be missing in this release of M3.</source>
        <translation>Programm oder Transaktion fehlen vielleicht in dieser Version von M3.</translation>
    </message>
    <message>
        <source>does not allow this app or user to read it</source>
        <translation>erlaubt dieser App oder diesem Benutzer das Lesen nicht</translation>
    </message>
    <message>
        <source>In ION API, the app needs access to the M3 API; in M3, its user needs authority for the program (SES400).</source>
        <translation>In ION API braucht die App Zugang zur M3 API; in M3 braucht ihr Benutzer die Berechtigung für das Programm (SES400).</translation>
    </message>
    <message>
        <source>does not have it</source>
        <translation>hat es nicht</translation>
    </message>
    <message>
        <source>Check in ION API &gt; Available APIs that M3 is listed for this tenant.</source>
        <translation>Prüfen Sie unter ION API &gt; Available APIs, ob M3 für diesen Mandanten aufgeführt ist.</translation>
    </message>
    <message>
        <source>does not offer it for reading</source>
        <translation>bietet es nicht zum Lesen an</translation>
    </message>
    <message>
        <source>See the M3 administrator for this message.</source>
        <translation>Fragen Sie den M3-Administrator zu dieser Meldung.</translation>
    </message>
    <message>
        <source>M3 refuses {1}: {2}{3}.</source>
        <translation>M3 lehnt {1} ab: {2}{3}.</translation>
    </message>
    <message>
        <source>This M3 does not offer {1}/{2}.</source>
        <translation>Dieses M3 bietet {1}/{2} nicht an.</translation>
    </message>
    <message>
        <source>CloudSuite&apos;s sign-in service does not answer as it should (HTTP {1}).</source>
        <translation>Der Anmeldedienst von CloudSuite antwortet nicht, wie er soll (HTTP {1}).</translation>
    </message>
    <message>
        <source>CloudSuite refuses {1} (HTTP {2}).</source>
        <translation>CloudSuite lehnt {1} ab (HTTP {2}).</translation>
    </message>
    <message>
        <source>CloudSuite {1}: {2} (HTTP {3}).</source>
        <translation>CloudSuite {1}: {2} (HTTP {3}).</translation>
    </message>
    <message>
        <source>The answer to {1} is not understood: {2}.</source>
        <translation>Die Antwort auf {1} ist nicht zu verstehen: {2}.</translation>
    </message>
    <message>
        <source>CloudSuite asks to wait before {1}.</source>
        <translation>CloudSuite bittet um eine Pause vor {1}.</translation>
    </message>
    <message>
        <source>Ask the M3 administrator for the MI program {1} (MRS001) with its transaction {2}, and for authority to its function {3} (SES400).</source>
        <translation>Bitten Sie den M3-Administrator um das MI-Programm {1} (MRS001) mit der Transaktion {2}, und um die Berechtigung für seine Funktion {3} (SES400).</translation>
    </message>
    <message>
        <source>CloudSuite refuses the sign-in (HTTP {1}).</source>
        <translation>CloudSuite lehnt die Anmeldung ab (HTTP {1}).</translation>
    </message>
    <message>
        <source>CloudSuite refuses even a fresh sign-in.</source>
        <translation>CloudSuite lehnt selbst eine frische Anmeldung ab.</translation>
    </message>
    <message>
        <source>A sign-in page or proxy answered in place of CloudSuite ({1}, HTTP {2}).</source>
        <translation>Eine Anmeldeseite oder ein Proxy hat statt CloudSuite geantwortet ({1}, HTTP {2}).</translation>
    </message>
    <message>
        <source>CloudSuite did not answer {1} (HTTP {2}).</source>
        <translation>CloudSuite hat auf {1} nicht geantwortet (HTTP {2}).</translation>
    </message>
    <message>
        <source>It is asked again with the next run.</source>
        <translation>Mit dem nächsten Lauf wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>Check the network and the gateway&apos;s address in the .ionapi file.</source>
        <translation>Prüfen Sie das Netzwerk und die Adresse des Gateways in der .ionapi-Datei.</translation>
    </message>
    <message>
        <source>the rows of {1} do not come in key order, and some would be missed</source>
        <translation>die Zeilen von {1} kommen nicht in der Reihenfolge der Schlüssel, und einige würden fehlen</translation>
    </message>
    <message>
        <source>it does not begin with the names of the columns</source>
        <translation>sie beginnt nicht mit den Namen der Spalten</translation>
    </message>
    <message>
        <source>a key is no number: {1}</source>
        <translation>ein Schlüssel ist keine Zahl: {1}</translation>
    </message>
    <message>
        <source>In Infor OS: ION API &gt; Authorized Apps &gt; the app (type Backend Service) &gt; Download Credentials, with &quot;Create Service Account&quot; ticked.</source>
        <translation>In Infor OS: ION API &gt; Authorized Apps &gt; die App (Typ Backend Service) &gt; Download Credentials, mit Haken bei „Create Service Account“.</translation>
    </message>
    <message>
        <source>{1} is empty.</source>
        <translation>{1} ist leer.</translation>
    </message>
    <message>
        <source>{1} is too large for an .ionapi file ({2} KB; they have about 1 KB).</source>
        <translation>{1} ist für eine .ionapi-Datei zu groß ({2} KB; sie haben etwa 1 KB).</translation>
    </message>
    <message>
        <source>{1} is not an .ionapi file: it holds no credentials of an app.</source>
        <translation>{1} ist keine .ionapi-Datei: Sie enthält keine Zugangsdaten einer App.</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; in {2} is not text.</source>
        <translation>„{1}“ in {2} ist kein Text.</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; in {2} holds characters that do not belong there.</source>
        <translation>„{1}“ in {2} enthält Zeichen, die dort nicht hingehören.</translation>
    </message>
    <message>
        <source>{1} is not a complete .ionapi file. It lacks {2}.</source>
        <translation>{1} ist keine vollständige .ionapi-Datei. Es fehlt {2}.</translation>
    </message>
    <message>
        <source>The tenant (&quot;ti&quot;) is not a tenant id such as ACME_PRD.</source>
        <translation>Der Mandant („ti“) ist keine Mandantenkennung wie ACME_PRD.</translation>
    </message>
    <message>
        <source>The address &quot;{1}&quot; must be a plain address that starts with https://.</source>
        <translation>Die Adresse „{1}“ muss eine einfache Adresse sein, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>ml-connector is not connected to CloudSuite.</source>
        <translation>ml-connector ist nicht mit CloudSuite verbunden.</translation>
    </message>
    <message>
        <source>{1} is not a text file.</source>
        <translation>{1} ist keine Textdatei.</translation>
    </message>
    <message>
        <source>{1} is not whole: it is cut off or was changed after the download.</source>
        <translation>{1} ist nicht ganz: Die Datei ist abgeschnitten oder wurde nach dem Herunterladen geändert.</translation>
    </message>
    <message>
        <source>{1} names &quot;{2}&quot; twice; only one can be right.</source>
        <translation>{1} nennt „{2}“ zweimal; nur eines kann stimmen.</translation>
    </message>
    <message>
        <source>{1} is of a Web or Native app, where a person signs in each time. ml-connector works in the background and needs an app of the type Backend Service.</source>
        <translation>{1} gehört zu einer Web- oder Native-App, bei der sich jedes Mal ein Mensch anmeldet. ml-connector arbeitet im Hintergrund und braucht eine App vom Typ Backend Service.</translation>
    </message>
    <message>
        <source>{1} holds no service account (saak, sask). Either &quot;Create Service Account&quot; was not ticked on download, or the app signs in by client credentials (grant type Client Credentials), which M3 does not take for a user; ml-connector needs the password grant of a service account.</source>
        <translation>{1} enthält kein Dienstkonto (saak, sask). Entweder war beim Herunterladen „Create Service Account“ nicht angehakt, oder die App meldet sich mit Client Credentials an, die M3 nicht als Benutzer nimmt; ml-connector braucht den Password Grant eines Dienstkontos.</translation>
    </message>
    <message>
        <source>The address &quot;{1}&quot; cannot be used.</source>
        <translation>Die Adresse „{1}“ kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Connect an .ionapi file.</source>
        <translation>Verbinden Sie eine .ionapi-Datei.</translation>
    </message>
    <message>
        <source>Take fields from the transaction&apos;s own (MRS001MI/LstFields).</source>
        <translation>Nehmen Sie Felder der Transaktion selbst (MRS001MI/LstFields).</translation>
    </message>
    <message>
        <source>{1} gives rows of text and cannot be a source of its own.</source>
        <translation>{1} liefert Textzeilen und kann selbst keine Quelle sein.</translation>
    </message>
    <message>
        <source>The source {1} needs a key and at least one field.</source>
        <translation>Die Quelle {1} braucht einen Schlüssel und mindestens ein Feld.</translation>
    </message>
    <message>
        <source>{1} is not a field of {2}.</source>
        <translation>{1} ist kein Feld von {2}.</translation>
    </message>
    <message>
        <source>{1} cannot be continued from a key of {2} fields.</source>
        <translation>{1} kann nicht ab einem Schlüssel aus {2} Feldern fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Ask the M3 administrator for a transaction of MDBREADMI (MRS010) or CMS100MI (CMS015) on the table.</source>
        <translation>Bitten Sie den M3-Administrator um eine Transaktion von MDBREADMI (MRS010) oder CMS100MI (CMS015) für die Tabelle.</translation>
    </message>
    <message>
        <source>Leave the start field empty.</source>
        <translation>Lassen Sie das Startfeld leer.</translation>
    </message>
    <message>
        <source>The table {1} of this M3 has no column {2}.</source>
        <translation>Die Tabelle {1} dieses M3 hat keine Spalte {2}.</translation>
    </message>
    <message>
        <source>This release of M3 needs another source for the route.</source>
        <translation>Diese Version von M3 braucht für die Art eine andere Quelle.</translation>
    </message>
    <message>
        <source>it does not go on where it was asked to</source>
        <translation>sie geht nicht dort weiter, wo sie sollte</translation>
    </message>
    <message>
        <source>{1} is not a date (YYYYMMDD)</source>
        <translation>{1} ist kein Datum (YYYYMMDD)</translation>
    </message>
    <message>
        <source>it has neither results nor MIRecord</source>
        <translation>sie hat weder results noch MIRecord</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>sie ist kein JSON</translation>
    </message>
    <message>
        <source>it has {1} results</source>
        <translation>sie hat {1} Ergebnisse</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>sie ist kein Objekt</translation>
    </message>
    <message>
        <source>a result is no object</source>
        <translation>ein Ergebnis ist kein Objekt</translation>
    </message>
    <message>
        <source>a result has neither records nor an error</source>
        <translation>ein Ergebnis hat weder Datensätze noch einen Fehler</translation>
    </message>
    <message>
        <source>a record is no object</source>
        <translation>ein Datensatz ist kein Objekt</translation>
    </message>
    <message>
        <source>a record has no NameValue</source>
        <translation>ein Datensatz hat kein NameValue</translation>
    </message>
    <message>
        <source>a record has a value without a name</source>
        <translation>ein Datensatz hat einen Wert ohne Namen</translation>
    </message>
    <message>
        <source>The list broke half-way: {1}</source>
        <translation>Die Liste brach auf halbem Weg ab: {1}</translation>
    </message>
    <message>
        <source>M3 ended {1} before it was done: {2}.</source>
        <translation>M3 beendete {1}, bevor es fertig war: {2}.</translation>
    </message>
    <message>
        <source>it may be cut: {1} rows begin with {2}</source>
        <translation>sie kann abgeschnitten sein: {1} Zeilen beginnen mit {2}</translation>
    </message>
    <message>
        <source>M3 does not say which company the service account&apos;s user works for.</source>
        <translation>M3 sagt nicht, für welche Firma der Benutzer des Dienstkontos arbeitet.</translation>
    </message>
    <message>
        <source>Give the user a default company in MNS150, or name the company when connecting.</source>
        <translation>Geben Sie dem Benutzer in MNS150 eine Standardfirma, oder nennen Sie die Firma beim Verbinden.</translation>
    </message>
    <message>
        <source>M3 answered {1} of {2} calls of {3}.</source>
        <translation>M3 hat {1} von {2} Aufrufen von {3} beantwortet.</translation>
    </message>
    <message>
        <source>monday&apos;s list of the board&apos;s items kept expiring while it was read.</source>
        <translation>Mondays Liste der Elemente des Boards lief beim Lesen immer wieder ab.</translation>
    </message>
    <message>
        <source>monday has not prepared this board for subitems yet.</source>
        <translation>monday hat dieses Board noch nicht für Unterelemente vorbereitet.</translation>
    </message>
    <message>
        <source>Column {1} could not be made. {2}</source>
        <translation>Spalte {1} konnte nicht angelegt werden. {2}</translation>
    </message>
    <message>
        <source>monday&apos;s list of items could not be read.</source>
        <translation>Mondays Liste der Elemente konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Add one subitem by hand in monday, or try again in a minute.</source>
        <translation>Fügen Sie in monday von Hand ein Unterelement hinzu, oder versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>An id that was used on the board before cannot be given again: choose another column or board.</source>
        <translation>Eine Kennung, die auf dem Board schon verwendet wurde, kann nicht noch einmal vergeben werden: Wählen Sie eine andere Spalte oder ein anderes Board.</translation>
    </message>
    <message>
        <source>It is asked for again.</source>
        <translation>Es wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>The address of monday cannot be used: it must start with https://.</source>
        <translation>Die Adresse von monday kann nicht verwendet werden: Sie muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Plain http is for this computer only. Leave the address out to use monday&apos;s own.</source>
        <translation>Einfaches http gilt nur für diesen Computer. Lassen Sie die Adresse weg, um die von monday zu verwenden.</translation>
    </message>
    <message>
        <source>Column {1} on board {2} is of type {3}, and {4} is needed.</source>
        <translation>Spalte {1} auf Board {2} ist vom Typ {3}; gebraucht wird {4}.</translation>
    </message>
    <message>
        <source>Column {1} on board {2} is archived, and its id cannot be given again.</source>
        <translation>Spalte {1} auf Board {2} ist archiviert, und ihre Kennung kann nicht noch einmal vergeben werden.</translation>
    </message>
    <message>
        <source>Choose another column for this field in the mapping, or another board.</source>
        <translation>Wählen Sie in der Zuordnung eine andere Spalte für dieses Feld, oder ein anderes Board.</translation>
    </message>
    <message>
        <source>Restore the column in monday, or choose another column for this field in the mapping.</source>
        <translation>Stellen Sie die Spalte in monday wieder her, oder wählen Sie in der Zuordnung eine andere für dieses Feld.</translation>
    </message>
    <message>
        <source>Nothing is lost: it goes on by itself.</source>
        <translation>Nichts geht verloren: Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>It is checked on the board before anything is sent again.</source>
        <translation>Auf dem Board wird nachgesehen, bevor etwas noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>Correct the record or the mapping, then replay it.</source>
        <translation>Berichtigen Sie den Datensatz oder die Zuordnung, und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>monday asks for a pause before it takes more.</source>
        <translation>monday bittet um eine Pause, bevor es mehr annimmt.</translation>
    </message>
    <message>
        <source>monday&apos;s daily limit for this account is used up.</source>
        <translation>Das Tageslimit von monday für dieses Konto ist aufgebraucht.</translation>
    </message>
    <message>
        <source>Nothing is lost: what waits goes out after midnight UTC.</source>
        <translation>Nichts geht verloren: Was wartet, geht nach Mitternacht UTC hinaus.</translation>
    </message>
    <message>
        <source>monday is busy with other requests of this account.</source>
        <translation>monday ist mit anderen Anfragen dieses Kontos beschäftigt.</translation>
    </message>
    <message>
        <source>monday found the request too large.</source>
        <translation>monday fand die Anfrage zu groß.</translation>
    </message>
    <message>
        <source>Smaller ones follow by themselves.</source>
        <translation>Kleinere folgen von selbst.</translation>
    </message>
    <message>
        <source>Something else is changing this board at the moment.</source>
        <translation>Etwas anderes ändert dieses Board gerade.</translation>
    </message>
    <message>
        <source>monday has blocked this account&apos;s calls for a while.</source>
        <translation>monday hat die Aufrufe dieses Kontos für eine Weile gesperrt.</translation>
    </message>
    <message>
        <source>monday is still busy with this same request.</source>
        <translation>monday ist noch mit derselben Anfrage beschäftigt.</translation>
    </message>
    <message>
        <source>monday reported a fault of its own.</source>
        <translation>monday meldete einen eigenen Fehler.</translation>
    </message>
    <message>
        <source>monday&apos;s answer could not be read.</source>
        <translation>Die Antwort von monday war nicht lesbar.</translation>
    </message>
    <message>
        <source>monday did not confirm this change.</source>
        <translation>monday hat diese Änderung nicht bestätigt.</translation>
    </message>
    <message>
        <source>monday refuses the sign-in.</source>
        <translation>monday lehnt die Anmeldung ab.</translation>
    </message>
    <message>
        <source>Open Connections and replace the monday sign-in; everything waits.</source>
        <translation>Öffnen Sie „Verbindungen“ und ersetzen Sie die monday-Anmeldung; alles wartet.</translation>
    </message>
    <message>
        <source>monday does not accept calls from this network.</source>
        <translation>monday nimmt aus diesem Netzwerk keine Aufrufe an.</translation>
    </message>
    <message>
        <source>Ask the monday administrator to allow this network&apos;s address; everything waits.</source>
        <translation>Bitten Sie den monday-Administrator, die Adresse dieses Netzwerks zu erlauben; alles wartet.</translation>
    </message>
    <message>
        <source>The monday user may not do this: &quot;{1}&quot;.</source>
        <translation>Der monday-Benutzer darf das nicht: „{1}“.</translation>
    </message>
    <message>
        <source>Ask the owner of the board, or the monday administrator, for the permission.</source>
        <translation>Bitten Sie den Eigentümer des Boards oder den monday-Administrator um das Recht.</translation>
    </message>
    <message>
        <source>The item, or the item it belongs to, is no longer on the board.</source>
        <translation>Das Element, oder das, zu dem es gehört, ist nicht mehr auf dem Board.</translation>
    </message>
    <message>
        <source>monday does not know this board, or the sign-in may not see it.</source>
        <translation>monday kennt dieses Board nicht, oder die Anmeldung darf es nicht sehen.</translation>
    </message>
    <message>
        <source>Choose the board again, or ask its owner for access.</source>
        <translation>Wählen Sie das Board neu, oder bitten Sie seinen Eigentümer um Zugang.</translation>
    </message>
    <message>
        <source>The board&apos;s group for new items is gone.</source>
        <translation>Die Gruppe des Boards für neue Elemente ist fort.</translation>
    </message>
    <message>
        <source>Choose the board again, then replay.</source>
        <translation>Wählen Sie das Board neu, und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>The board is full: it has as many items as monday allows.</source>
        <translation>Das Board ist voll: Es hat so viele Elemente, wie monday erlaubt.</translation>
    </message>
    <message>
        <source>Archive items or choose another board, then replay.</source>
        <translation>Archivieren Sie Elemente oder wählen Sie ein anderes Board, und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>The board lacks a column that the mapping fills: &quot;{1}&quot;.</source>
        <translation>Dem Board fehlt eine Spalte, die die Zuordnung füllt: „{1}“.</translation>
    </message>
    <message>
        <source>Add the column or edit the mapping, then replay.</source>
        <translation>Fügen Sie die Spalte hinzu oder bearbeiten Sie die Zuordnung, und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>The item&apos;s name is longer than the 255 characters monday takes.</source>
        <translation>Der Name des Elements ist länger als die 255 Zeichen, die monday nimmt.</translation>
    </message>
    <message>
        <source>monday does not take a value: &quot;{1}&quot;.</source>
        <translation>monday nimmt einen Wert nicht an: „{1}“.</translation>
    </message>
    <message>
        <source>monday does not understand what the app asks: &quot;{1}&quot;.</source>
        <translation>monday versteht nicht, was die App fragt: „{1}“.</translation>
    </message>
    <message>
        <source>Update the app; if that does not help, send the diagnostics file to its makers.</source>
        <translation>Aktualisieren Sie die App; hilft das nicht, senden Sie die Diagnosedatei an ihre Hersteller.</translation>
    </message>
    <message>
        <source>monday said no: &quot;{1}&quot;.</source>
        <translation>monday sagte nein: „{1}“.</translation>
    </message>
    <message>
        <source>monday forgot where a long list was being read.</source>
        <translation>monday hat vergessen, bis wohin eine lange Liste gelesen war.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>monday does not offer bulk import here: {1} Requests go instead.</source>
        <translation>monday bietet hier keinen Massenimport an: {1} Stattdessen gehen Anfragen.</translation>
    </message>
    <message>
        <source>The address that monday gave for a file refuses it.</source>
        <translation>Die Adresse, die monday für eine Datei gab, nimmt sie nicht an.</translation>
    </message>
    <message>
        <source>It goes on by itself when the file&apos;s address has expired.</source>
        <translation>Es geht von selbst weiter, wenn die Adresse der Datei abgelaufen ist.</translation>
    </message>
    <message>
        <source>its answer has no job.</source>
        <translation>seine Antwort nennt keinen Auftrag.</translation>
    </message>
    <message>
        <source>It is not known whether a file of changes reached monday.</source>
        <translation>Es ist nicht bekannt, ob eine Datei mit Änderungen monday erreicht hat.</translation>
    </message>
    <message>
        <source>files do not reach the address for them.</source>
        <translation>Dateien erreichen die Adresse für sie nicht.</translation>
    </message>
    <message>
        <source>monday is still busy with a large import.</source>
        <translation>monday ist noch mit einem großen Import beschäftigt.</translation>
    </message>
    <message>
        <source>the address for files cannot be reached from this network.</source>
        <translation>die Adresse für Dateien ist aus diesem Netzwerk nicht erreichbar.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Imports only create and update items that are not subitems.</source>
        <translation>Importe legen nur Elemente an und ändern sie, keine Unterelemente.</translation>
    </message>
    <message>
        <source>Imports move no item to another group (monday docs, importing items in bulk).</source>
        <translation>Importe bringen kein Element in eine andere Gruppe (monday docs, importing items in bulk).</translation>
    </message>
    <message>
        <source>Imports match items by {1}, which is no text column on this board.</source>
        <translation>Importe finden Elemente über {1}; das ist auf diesem Board keine Textspalte.</translation>
    </message>
    <message>
        <source>A file does not carry its key as it is.</source>
        <translation>Eine Datei gibt seinen Schlüssel nicht unverändert wieder.</translation>
    </message>
    <message>
        <source>A file does not carry its name as it is.</source>
        <translation>Eine Datei gibt seinen Namen nicht unverändert wieder.</translation>
    </message>
    <message>
        <source>The board has no group for new items.</source>
        <translation>Das Board hat keine Gruppe für neue Elemente.</translation>
    </message>
    <message>
        <source>Its key is in the file already.</source>
        <translation>Sein Schlüssel ist schon in der Datei.</translation>
    </message>
    <message>
        <source>This hour&apos;s imports are used up. Nothing is lost: it goes on by itself.</source>
        <translation>Die Importe dieser Stunde sind aufgebraucht. Nichts geht verloren: Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>monday does not take the import: &quot;{1}&quot;. Requests go instead.</source>
        <translation>monday nimmt den Import nicht an: „{1}“. Stattdessen gehen Anfragen.</translation>
    </message>
    <message>
        <source>monday did not carry it out: &quot;{1}&quot;.</source>
        <translation>monday hat es nicht ausgeführt: „{1}“.</translation>
    </message>
    <message>
        <source>Written to item {1}: item {2}, which had this key before, is gone or older.</source>
        <translation>In Element {1} geschrieben: Element {2}, das diesen Schlüssel vorher hatte, ist fort oder älter.</translation>
    </message>
    <message>
        <source>monday ended the import: &quot;{1}&quot;.</source>
        <translation>monday hat den Import beendet: „{1}“.</translation>
    </message>
    <message>
        <source>It was in a file with more new items than the board has room for.</source>
        <translation>Es war in einer Datei mit mehr neuen Elementen, als das Board Platz hat.</translation>
    </message>
    <message>
        <source>Where the company&apos;s proxy inspects encrypted traffic, ask IT to install its root certificate in this computer&apos;s certificate store; ml-connector uses that store.</source>
        <translation>Wenn der Proxy der Firma verschlüsselten Verkehr prüft, bitten Sie die IT, sein Stammzertifikat im Zertifikatspeicher dieses Computers zu installieren; ml-connector verwendet diesen Speicher.</translation>
    </message>
    <message>
        <source>Check the network, VPN and proxy of this computer. ml-connector tries again by itself.</source>
        <translation>Prüfen Sie Netzwerk, VPN und Proxy dieses Computers. ml-connector versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate that {1} shows.</source>
        <translation>Dieser Computer vertraut dem Zertifikat nicht, das {1} zeigt.</translation>
    </message>
    <message>
        <source>The proxy of this computer does not let requests to {1} through.</source>
        <translation>Der Proxy dieses Computers lässt Anfragen an {1} nicht durch.</translation>
    </message>
    <message>
        <source>Check the proxy in the system&apos;s network settings, and whether it asks for a sign-in.</source>
        <translation>Prüfen Sie den Proxy in den Netzwerkeinstellungen des Systems, und ob er eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>{1} cannot be found: no network, no VPN, or a wrong address.</source>
        <translation>{1} ist nicht zu finden: kein Netzwerk, kein VPN oder eine falsche Adresse.</translation>
    </message>
    <message>
        <source>No encrypted connection to {1} came about.</source>
        <translation>Eine verschlüsselte Verbindung zu {1} kam nicht zustande.</translation>
    </message>
    <message>
        <source>{1} refuses connections.</source>
        <translation>{1} weist Verbindungen ab.</translation>
    </message>
    <message>
        <source>{1} cannot be reached: no connection within the time allowed.</source>
        <translation>{1} ist nicht zu erreichen: keine Verbindung in der erlaubten Zeit.</translation>
    </message>
    <message>
        <source>No network connection to {1}.</source>
        <translation>Keine Netzwerkverbindung zu {1}.</translation>
    </message>
    <message>
        <source>The connection to {1} broke before its answer was complete.</source>
        <translation>Die Verbindung zu {1} brach ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>A credential holds characters that cannot be sent.</source>
        <translation>Zugangsdaten enthalten Zeichen, die sich nicht senden lassen.</translation>
    </message>
    <message>
        <source>The address of {1} cannot be used.</source>
        <translation>Die Adresse von {1} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The connection to {1} broke before the request was sent.</source>
        <translation>Die Verbindung zu {1} brach ab, bevor die Anfrage gesendet war.</translation>
    </message>
    <message>
        <source>{1} did not answer in time.</source>
        <translation>{1} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Connect again.</source>
        <translation>Verbinden Sie neu.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>{1} did not answer within {2} seconds.</source>
        <translation>{1} hat nicht innerhalb von {2} Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>The address must start with https:// and name a host.</source>
        <translation>Die Adresse muss mit https:// beginnen und einen Server nennen.</translation>
    </message>
    <message>
        <source>The address of {1} must start with https://.</source>
        <translation>Die Adresse von {1} muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>The address cannot be used.</source>
        <translation>Die Adresse kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Plain http is for this computer only.</source>
        <translation>Einfaches http gilt nur für diesen Computer.</translation>
    </message>
    <message>
        <source>its limit</source>
        <translation>ihr Limit</translation>
    </message>
    <message>
        <source>The answer is larger than {1} and was not read.</source>
        <translation>Die Antwort ist größer als {1} und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Removed {1} audit entries from before {2}.</source>
        <translation>{1} Einträge des Verlaufs von vor {2} entfernt.</translation>
    </message>
    <message>
        <source>The local database {1} is damaged ({2}).</source>
        <translation>Die lokale Datenbank {1} ist beschädigt ({2}).</translation>
    </message>
    <message>
        <source>The folder {1} for the local database cannot be made: {2}.</source>
        <translation>Der Ordner {1} für die lokale Datenbank kann nicht angelegt werden: {2}.</translation>
    </message>
    <message>
        <source>Check the path, and that your account may write there.</source>
        <translation>Prüfen Sie den Pfad, und ob Ihr Konto dort schreiben darf.</translation>
    </message>
    <message>
        <source>Quit the app and put the newest backup from the same folder in its place, or ask for support.</source>
        <translation>Beenden Sie die App und legen Sie die neueste Sicherung aus demselben Ordner an ihre Stelle, oder fragen Sie den Support.</translation>
    </message>
    <message>
        <source>The local database {1} cannot be used: {2}.</source>
        <translation>Die lokale Datenbank {1} kann nicht verwendet werden: {2}.</translation>
    </message>
    <message>
        <source>Restart the app; if it comes again, ask for support.</source>
        <translation>Starten Sie die App neu; kommt es wieder, fragen Sie den Support.</translation>
    </message>
    <message>
        <source>The disk is full: the local database {1} cannot grow.</source>
        <translation>Der Datenträger ist voll: Die lokale Datenbank {1} kann nicht wachsen.</translation>
    </message>
    <message>
        <source>Free some space; nothing that was saved is lost, and the sync goes on by itself.</source>
        <translation>Schaffen Sie Platz; nichts Gespeichertes geht verloren, und die Übertragung geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The local database {1} is read-only.</source>
        <translation>Die lokale Datenbank {1} ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Give your account permission to write to this file and its folder.</source>
        <translation>Geben Sie Ihrem Konto das Recht, in diese Datei und ihren Ordner zu schreiben.</translation>
    </message>
    <message>
        <source>The local database {1} cannot be opened or created.</source>
        <translation>Die lokale Datenbank {1} kann nicht geöffnet oder angelegt werden.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that your account may write to it.</source>
        <translation>Prüfen Sie, ob es den Ordner gibt und ob Ihr Konto darin schreiben darf.</translation>
    </message>
    <message>
        <source>The local database {1} is in use by another program.</source>
        <translation>Die lokale Datenbank {1} wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>Close other copies of the app, backup or anti-virus programs that hold it, and try again.</source>
        <translation>Schließen Sie andere Exemplare der App, Sicherungs- oder Virenschutzprogramme, die sie halten, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk refuses to read or write the local database {1}.</source>
        <translation>Der Datenträger verweigert das Lesen oder Schreiben der lokalen Datenbank {1}.</translation>
    </message>
    <message>
        <source>Check the disk and its connection; a network folder is no place for this file.</source>
        <translation>Prüfen Sie den Datenträger und seinen Anschluss; ein Netzwerkordner ist kein Ort für diese Datei.</translation>
    </message>
    <message>
        <source>The local database {1} is damaged.</source>
        <translation>Die lokale Datenbank {1} ist beschädigt.</translation>
    </message>
    <message>
        <source>The file {1} is not a database of this app, or it is damaged.</source>
        <translation>Die Datei {1} ist keine Datenbank dieser App, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The local database {1} was written by a newer version of the app (its tables have version {2}, this app knows {3}).</source>
        <translation>Die lokale Datenbank {1} wurde von einer neueren Version der App geschrieben (ihre Tabellen haben Version {2}, diese App kennt {3}).</translation>
    </message>
    <message>
        <source>Install the newest version of the app.</source>
        <translation>Installieren Sie die neueste Version der App.</translation>
    </message>
    <message>
        <source>of {1} outbox rows only {2} may become {3}: {4}</source>
        <translation>von {1} Ausgangszeilen dürfen nur {2} zu {3} werden: {4}</translation>
    </message>
    <message>
        <source>The local database was damaged. It is kept as {1}; the boards are read anew.</source>
        <translation>Die lokale Datenbank war beschädigt. Sie ist als {1} aufgehoben; die Boards werden neu gelesen.</translation>
    </message>
    <message>
        <source>The app ended before this run did; what was done is kept.</source>
        <translation>Die App endete vor diesem Lauf; was getan ist, bleibt.</translation>
    </message>
    <message>
        <source>monday&apos;s daily limit is used up ({1} of {2} calls).</source>
        <translation>Das Tageslimit von monday ist aufgebraucht ({1} von {2} Aufrufen).</translation>
    </message>
    <message>
        <source>{1} of today&apos;s {2} monday calls are used; the rest is kept for Sync now and replays.</source>
        <translation>{1} der {2} monday-Aufrufe von heute sind verbraucht; der Rest bleibt für „Jetzt übertragen“ und Wiederholungen.</translation>
    </message>
    <message>
        <source>Nothing is lost: what waits goes out by itself then.</source>
        <translation>Nichts geht verloren: Was wartet, geht dann von selbst hinaus.</translation>
    </message>
    <message>
        <source>A bulk import wrote to another item with this key; ours is brought up to date by a request.</source>
        <translation>Ein Massenimport schrieb in ein anderes Element mit diesem Schlüssel; unseres wird durch eine Anfrage aktualisiert.</translation>
    </message>
    <message>
        <source>A bulk import did not take it; it goes in a request.</source>
        <translation>Ein Massenimport hat es nicht angenommen; es geht in einer Anfrage.</translation>
    </message>
    <message>
        <source>monday takes only so many changes a minute on this plan.</source>
        <translation>monday nimmt in diesem Tarif nur so viele Änderungen je Minute an.</translation>
    </message>
    <message>
        <source>A bulk import of {1}.</source>
        <translation>Ein Massenimport von {1}.</translation>
    </message>
    <message>
        <source>{1} can be written; {2} MB are free.</source>
        <translation>{1} ist beschreibbar; {2} MB sind frei.</translation>
    </message>
    <message>
        <source>Proxy settings: {1}. Certificates: {2}.</source>
        <translation>Proxy-Einstellungen: {1}. Zertifikate: {2}.</translation>
    </message>
    <message>
        <source>{1} of {2} monday calls were made today.</source>
        <translation>{1} von {2} monday-Aufrufen wurden heute gemacht.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {1} s {2}&apos;s.</source>
        <translation>Die Uhr dieses Computers weicht ab: {1} s {2}.</translation>
    </message>
    <message>
        <source>{1}: “{2}” fits the mapping; {3} items.</source>
        <translation>{1}: „{2}“ passt zur Zuordnung; {3} Elemente.</translation>
    </message>
    <message>
        <source>a proxy</source>
        <translation>ein Proxy</translation>
    </message>
    <message>
        <source>Close the app and start it again: it sets a damaged file aside and begins a new one from the boards.</source>
        <translation>Schließen Sie die App und starten Sie sie neu: Sie legt eine beschädigte Datei beiseite und beginnt aus den Boards eine neue.</translation>
    </message>
    <message>
        <source>{1} is whole: {2} kB, tables of version {3}.</source>
        <translation>{1} ist ganz: {2} kB, Tabellen der Version {3}.</translation>
    </message>
    <message>
        <source>Entry {1} of the audit was changed, or one before it was removed.</source>
        <translation>Eintrag {1} des Verlaufs wurde geändert, oder einer davor entfernt.</translation>
    </message>
    <message>
        <source>All {1} entries are as they were written.</source>
        <translation>Alle {1} Einträge sind, wie sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>An entry was written, read and removed.</source>
        <translation>Ein Eintrag wurde geschrieben, gelesen und entfernt.</translation>
    </message>
    <message>
        <source>A run waits and goes on at {1} UTC.</source>
        <translation>Ein Lauf wartet und geht um {1} UTC weiter.</translation>
    </message>
    <message>
        <source>{1} is not connected.</source>
        <translation>{1} ist nicht verbunden.</translation>
    </message>
    <message>
        <source>ml-connector connect {1}, or the window.</source>
        <translation>ml-connector connect {1}, oder das Fenster.</translation>
    </message>
    <message>
        <source>Signed in: {1}.</source>
        <translation>Angemeldet: {1}.</translation>
    </message>
    <message>
        <source>This could not be looked at ({1}).</source>
        <translation>Das konnte nicht geprüft werden ({1}).</translation>
    </message>
    <message>
        <source>Install {1} below 6.12: from that version on the window may break off.</source>
        <translation>Installieren Sie {1} unter 6.12: ab dieser Version kann das Fenster abbrechen.</translation>
    </message>
    <message>
        <source>Let your account write there, or move all files with ML_CONNECTOR_HOME.</source>
        <translation>Lassen Sie Ihr Konto dort schreiben, oder verlegen Sie alle Dateien mit ML_CONNECTOR_HOME.</translation>
    </message>
    <message>
        <source>Make room on this disk.</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger.</translation>
    </message>
    <message>
        <source>{1} names a file that does not exist.</source>
        <translation>{1} nennt eine Datei, die es nicht gibt.</translation>
    </message>
    <message>
        <source>{1} monday calls were made today; the account&apos;s limit is not known.</source>
        <translation>{1} monday-Aufrufe wurden heute gemacht; das Limit des Kontos ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Scheduled runs go on after midnight UTC; what is left is for Sync now.</source>
        <translation>Geplante Läufe gehen nach Mitternacht UTC weiter; was übrig ist, bleibt für „Jetzt übertragen“.</translation>
    </message>
    <message>
        <source>Scheduled runs are paused {1}.</source>
        <translation>Geplante Läufe sind angehalten {1}.</translation>
    </message>
    <message>
        <source>Resume them from the tray.</source>
        <translation>Setzen Sie sie im Infobereich fort.</translation>
    </message>
    <message>
        <source>No route has a board yet.</source>
        <translation>Noch hat keine Art ein Board.</translation>
    </message>
    <message>
        <source>Create the boards (boards create).</source>
        <translation>Legen Sie die Boards an (boards create).</translation>
    </message>
    <message>
        <source>Set one in the window, or run sync by hand.</source>
        <translation>Stellen Sie im Fenster einen ein, oder starten Sie die Übertragung von Hand.</translation>
    </message>
    <message>
        <source>{1} tells no time.</source>
        <translation>{1} nennt keine Zeit.</translation>
    </message>
    <message>
        <source>Let the operating system set the time.</source>
        <translation>Lassen Sie das Betriebssystem die Zeit stellen.</translation>
    </message>
    <message>
        <source>{1} It takes {2}.</source>
        <translation>{1} Sie nimmt {2}.</translation>
    </message>
    <message>
        <source>Archive items, or send the route to another board.</source>
        <translation>Archivieren Sie Elemente, oder senden Sie die Art auf ein anderes Board.</translation>
    </message>
    <message>
        <source>{1} is damaged ({2}).</source>
        <translation>{1} ist beschädigt ({2}).</translation>
    </message>
    <message>
        <source>{1} could not be asked for the time. {2}</source>
        <translation>{1} konnte nicht nach der Zeit gefragt werden. {2}</translation>
    </message>
    <message>
        <source>The boards were not looked at.</source>
        <translation>Die Boards wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>First set the sign-in to monday right.</source>
        <translation>Bringen Sie zuerst die Anmeldung bei monday in Ordnung.</translation>
    </message>
    <message>
        <source>{1} cannot be written: {2}.</source>
        <translation>{1} kann nicht geschrieben werden: {2}.</translation>
    </message>
    <message>
        <source>Find out who has written to the database file.</source>
        <translation>Finden Sie heraus, wer in die Datenbankdatei geschrieben hat.</translation>
    </message>
    <message>
        <source>What happened is in the log.</source>
        <translation>Was geschah, steht im Protokoll.</translation>
    </message>
    <message>
        <source>Connected to CloudSuite: {1}.</source>
        <translation>Mit CloudSuite verbunden: {1}.</translation>
    </message>
    <message>
        <source>Connected to monday: {1}.</source>
        <translation>Mit monday verbunden: {1}.</translation>
    </message>
    <message>
        <source>Disconnected from {1}.</source>
        <translation>Von {1} getrennt.</translation>
    </message>
    <message>
        <source>its usual source</source>
        <translation>ihre übliche Quelle</translation>
    </message>
    <message>
        <source>{1} is read from {2}.</source>
        <translation>{1} wird aus {2} gelesen.</translation>
    </message>
    <message>
        <source>Pending invoice batches are {1}.</source>
        <translation>Offene Rechnungsstapel: {1}.</translation>
    </message>
    <message>
        <source>Site {1} keeps {2}.</source>
        <translation>Standort {1} führt {2}.</translation>
    </message>
    <message>
        <source>The audit is kept {1}.</source>
        <translation>Der Verlauf wird aufgehoben: {1}.</translation>
    </message>
    <message>
        <source>{1} is a mapping of {2}, not of {3}.</source>
        <translation>{1} ist eine Zuordnung von {2}, nicht von {3}.</translation>
    </message>
    <message>
        <source>The mapping&apos;s filter leaves the record out.</source>
        <translation>Der Filter der Zuordnung lässt den Datensatz weg.</translation>
    </message>
    <message>
        <source>CSI keeps a buyer for each purchase order, not for a vendor; the column stays empty.</source>
        <translation>CSI führt einen Einkäufer je Bestellung, nicht je Lieferant; die Spalte bleibt leer.</translation>
    </message>
    <message>
        <source>CSI has one description for each account.</source>
        <translation>CSI hat eine Beschreibung je Konto.</translation>
    </message>
    <message>
        <source>A CSI site has no divisions.</source>
        <translation>Ein CSI-Standort hat keine Divisionen.</translation>
    </message>
    <message>
        <source>Accounts of CSI have no currency of their own.</source>
        <translation>Konten von CSI haben keine eigene Währung.</translation>
    </message>
    <message>
        <source>CSI has one status for each order.</source>
        <translation>CSI hat einen Status je Bestellung.</translation>
    </message>
    <message>
        <source>CSI has one amount for each order, the PO cost.</source>
        <translation>CSI hat einen Betrag je Bestellung, die Bestellkosten.</translation>
    </message>
    <message>
        <source>CSI has warehouses, and no facilities.</source>
        <translation>CSI hat Lager, aber keine Werke.</translation>
    </message>
    <message>
        <source>CSI has one status for each line.</source>
        <translation>CSI hat einen Status je Position.</translation>
    </message>
    <message>
        <source>CSI does not offer the lines of a voucher through its usual IDOs; the board of invoice lines stays with M3.</source>
        <translation>CSI bietet die Positionen eines Belegs über seine üblichen IDOs nicht an; das Board der Rechnungspositionen bleibt bei M3.</translation>
    </message>
    <message>
        <source>CSI offers no invoice lines.</source>
        <translation>CSI bietet keine Rechnungspositionen an.</translation>
    </message>
    <message>
        <source>A sync is under way already.</source>
        <translation>Eine Übertragung läuft schon.</translation>
    </message>
    <message>
        <source>Name that route.</source>
        <translation>Nennen Sie diese Art.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it.</source>
        <translation>Warten Sie, bis sie zu Ende ist, oder stoppen Sie sie.</translation>
    </message>
    <message>
        <source>a try</source>
        <translation>ein Versuch</translation>
    </message>
    <message>
        <source>M3 does not offer it here; CSI (SyteLine) does.</source>
        <translation>M3 bietet es hier nicht an; CSI (SyteLine) tut es.</translation>
    </message>
    <message>
        <source>Board “{1}” takes no further group, as for “{2}”: such items are in its first group. Group by a field of fewer values, or delete groups that are empty.</source>
        <translation>Board „{1}“ nimmt keine weitere Gruppe, etwa für „{2}“: solche Elemente sind in seiner ersten Gruppe. Gruppieren Sie nach einem Feld mit weniger Werten, oder löschen Sie leere Gruppen.</translation>
    </message>
    <message>
        <source>Board “{1}” has the new group “{2}”.</source>
        <translation>Board „{1}“ hat die neue Gruppe „{2}“.</translation>
    </message>
    <message>
        <source>The mapping of {1} was not saved. {2}</source>
        <translation>Die Zuordnung von {1} wurde nicht gespeichert. {2}</translation>
    </message>
    <message>
        <source>{1} things are to be corrected.</source>
        <translation>{1} Dinge sind zu berichtigen.</translation>
    </message>
    <message>
        <source>Mapping, version {1}.</source>
        <translation>Zuordnung, Version {1}.</translation>
    </message>
    <message>
        <source>Waits for {1}, which is not on its board.</source>
        <translation>Wartet auf {1}; das ist noch nicht auf seinem Board.</translation>
    </message>
    <message>
        <source>Two items have the key {1}: {2} and {3}. The older one is used.</source>
        <translation>Zwei Elemente haben den Schlüssel {1}: {2} und {3}. Das ältere wird verwendet.</translation>
    </message>
    <message>
        <source>Board “{1}” has no column “{2}” (id {3}) any more.</source>
        <translation>Board „{1}“ hat keine Spalte „{2}“ (Kennung {3}) mehr.</translation>
    </message>
    <message>
        <source>Column “{1}” (id {2}) of board “{3}” is of type {4}; the mapping writes {5}.</source>
        <translation>Spalte „{1}“ (Kennung {2}) von Board „{3}“ ist vom Typ {4}; die Zuordnung schreibt {5}.</translation>
    </message>
    <message>
        <source>Reads what is on board {1}.</source>
        <translation>Liest, was auf Board {1} ist.</translation>
    </message>
    <message>
        <source>Restore it in monday (the board&apos;s trash keeps it for 30 days), map to another column, or take it out of the mapping. monday does not let the same id be made again.</source>
        <translation>Stellen Sie sie in monday wieder her (der Papierkorb des Boards hält sie 30 Tage), ordnen Sie einer anderen Spalte zu, oder nehmen Sie sie aus der Zuordnung. monday lässt dieselbe Kennung nicht noch einmal anlegen.</translation>
    </message>
    <message>
        <source>Change the type in the mapping, or map to another column.</source>
        <translation>Ändern Sie den Typ in der Zuordnung, oder ordnen Sie einer anderen Spalte zu.</translation>
    </message>
    <message>
        <source>A read of everything did not meet this row again.</source>
        <translation>Beim Lesen von allem kam diese Zeile nicht mehr vor.</translation>
    </message>
    <message>
        <source>To compare the boards takes some {1} monday calls, and {2} are left today.</source>
        <translation>Die Boards zu vergleichen braucht etwa {1} monday-Aufrufe, und heute sind {2} übrig.</translation>
    </message>
    <message>
        <source>Ask again then.</source>
        <translation>Fragen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Compares board {1}.</source>
        <translation>Vergleicht Board {1}.</translation>
    </message>
    <message>
        <source>{1} of {2} are no longer in CloudSuite.</source>
        <translation>{1} von {2} sind nicht mehr in CloudSuite.</translation>
    </message>
    <message>
        <source>{1} None of their items was archived, in case something is wrong there.</source>
        <translation>{1} Keines ihrer Elemente wurde archiviert, falls dort etwas nicht stimmt.</translation>
    </message>
    <message>
        <source>If it is right, allow it once in Settings or by `ml-connector removals {1} allow`.</source>
        <translation>Wenn es stimmt, erlauben Sie es einmal in den Einstellungen oder mit `ml-connector removals {1} allow`.</translation>
    </message>
    <message>
        <source>Another item with the key is on the board: it is the record&apos;s now.</source>
        <translation>Ein anderes Element mit dem Schlüssel ist auf dem Board: Es ist jetzt das des Datensatzes.</translation>
    </message>
    <message>
        <source>A second item of ours ({1}) is archived; {2} is kept.</source>
        <translation>Ein zweites Element von uns ({1}) ist archiviert; {2} bleibt.</translation>
    </message>
    <message>
        <source>The item was not on its board any more: it is made again.</source>
        <translation>Das Element war nicht mehr auf seinem Board: Es wird neu angelegt.</translation>
    </message>
    <message>
        <source>Edited on the board ({1}): what CloudSuite has is sent again.</source>
        <translation>Auf dem Board geändert ({1}): Der Stand von CloudSuite wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Column {1} was given another value by hand.</source>
        <translation>Spalte {1} erhielt von Hand einen anderen Wert.</translation>
    </message>
    <message>
        <source>Read again and staged.</source>
        <translation>Neu gelesen und vorgemerkt.</translation>
    </message>
    <message>
        <source>No longer in CloudSuite.</source>
        <translation>Nicht mehr in CloudSuite.</translation>
    </message>
    <message>
        <source>Record {1} does not need attention.</source>
        <translation>Datensatz {1} ist nicht zu klären.</translation>
    </message>
    <message>
        <source>The mapping has no column {1}.</source>
        <translation>Die Zuordnung hat keine Spalte {1}.</translation>
    </message>
    <message>
        <source>`ml-connector status` lists those that do.</source>
        <translation>`ml-connector status` führt die auf, die es sind.</translation>
    </message>
    <message>
        <source>It has {1}.</source>
        <translation>Sie hat {1}.</translation>
    </message>
    <message>
        <source>Column {1} does not take “{2}”: {3}</source>
        <translation>Spalte {1} nimmt „{2}“ nicht: {3}</translation>
    </message>
    <message>
        <source>The audit is kept for at least one month.</source>
        <translation>Der Verlauf wird mindestens einen Monat aufgehoben.</translation>
    </message>
    <message>
        <source>Give a number of months, or keep it all.</source>
        <translation>Geben Sie eine Anzahl Monate an, oder heben Sie alles auf.</translation>
    </message>
    <message>
        <source>The run broke off by a mistake of ours.</source>
        <translation>Der Lauf brach durch einen Fehler von uns ab.</translation>
    </message>
    <message>
        <source>Once that is done, check the connection to CloudSuite; until then runs leave the route out.</source>
        <translation>Prüfen Sie danach die Verbindung zu CloudSuite; bis dahin lassen Läufe die Art aus.</translation>
    </message>
    <message>
        <source>{1} cannot be read: {2}</source>
        <translation>{1} kann nicht gelesen werden: {2}</translation>
    </message>
    <message>
        <source>Stopped. What was done is kept.</source>
        <translation>Gestoppt. Was getan ist, bleibt.</translation>
    </message>
    <message>
        <source>{1} changes wait.</source>
        <translation>{1} Änderungen warten.</translation>
    </message>
    <message>
        <source>There is no board for {1} yet.</source>
        <translation>Für {1} gibt es noch kein Board.</translation>
    </message>
    <message>
        <source>The connected CloudSuite does not offer {1}.</source>
        <translation>Das verbundene CloudSuite bietet {1} nicht an.</translation>
    </message>
    <message>
        <source>Create the boards first (boards create).</source>
        <translation>Legen Sie zuerst die Boards an (boards create).</translation>
    </message>
    <message>
        <source>Leave the route out.</source>
        <translation>Lassen Sie die Art weg.</translation>
    </message>
    <message>
        <source>What happened is in the log; what was done is kept.</source>
        <translation>Was geschah, steht im Protokoll; was getan ist, bleibt.</translation>
    </message>
    <message>
        <source>Its group is gone from the board, which is looked at again: the group is found, or made anew.</source>
        <translation>Seine Gruppe ist vom Board verschwunden, das neu angesehen wird: Die Gruppe wird gefunden oder neu angelegt.</translation>
    </message>
    <message>
        <source>Archived: CloudSuite no longer has the record.</source>
        <translation>Archiviert: CloudSuite hat den Datensatz nicht mehr.</translation>
    </message>
    <message>
        <source>Found on the board.</source>
        <translation>Auf dem Board gefunden.</translation>
    </message>
    <message>
        <source>{1} go to board {2} ({3}).</source>
        <translation>{1} gehen auf Board {2} ({3}).</translation>
    </message>
    <message>
        <source>Board {1} is in use for {2}.</source>
        <translation>Board {1} wird für {2} verwendet.</translation>
    </message>
    <message>
        <source>Board “{1}” is connected to the board that {2} go to now.</source>
        <translation>Board „{1}“ ist mit dem Board verbunden, auf das {2} jetzt gehen.</translation>
    </message>
    <message>
        <source>{1} go below {2}, which have no board yet.</source>
        <translation>{1} gehen unter {2}, und die haben noch kein Board.</translation>
    </message>
    <message>
        <source>Give each route a board of its own.</source>
        <translation>Geben Sie jeder Art ein eigenes Board.</translation>
    </message>
    <message>
        <source>Take the connecting column out of the mapping of {1} first; then choose another board.</source>
        <translation>Nehmen Sie zuerst die verbindende Spalte aus der Zuordnung von {1}; wählen Sie dann ein anderes Board.</translation>
    </message>
    <message>
        <source>Create the board for {1} too, or give the lines a board of their own (--lines board).</source>
        <translation>Legen Sie das Board für {1} auch an, oder geben Sie den Positionen ein eigenes Board (--lines board).</translation>
    </message>
    <message>
        <source>That is a source of {1}, not of {2}.</source>
        <translation>Das ist eine Quelle von {1}, nicht von {2}.</translation>
    </message>
    <message>
        <source>Set it for its own route.</source>
        <translation>Setzen Sie sie für ihre eigene Art.</translation>
    </message>
    <message>
        <source>“{1}” is no time zone.</source>
        <translation>„{1}“ ist keine Zeitzone.</translation>
    </message>
    <message>
        <source>Name it like America/Chicago or Europe/Berlin.</source>
        <translation>Nennen Sie sie wie America/Chicago oder Europe/Berlin.</translation>
    </message>
    <message>
        <source>The board is as it should be; nothing to send.</source>
        <translation>Das Board ist, wie es sein soll; nichts zu senden.</translation>
    </message>
    <message>
        <source>monday failed {1} times to make this item, and is well with others. Look at its values.</source>
        <translation>monday hat {1}-mal versagt, dieses Element anzulegen, und ist mit anderen wohlauf. Sehen Sie sich seine Werte an.</translation>
    </message>
    <message>
        <source>monday did not answer. Waits a moment to see what it has.</source>
        <translation>monday hat nicht geantwortet. Es wird kurz gewartet und nachgesehen, was es hat.</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>{} column</source>
        <translation>{} Spalte</translation>
    </message>
    <message>
        <source>{} columns</source>
        <translation>{} Spalten</translation>
    </message>
    <message>
        <source>All causes</source>
        <translation>Alle Ursachen</translation>
    </message>
    <message>
        <source>Found before anything was sent. Correct the value in CloudSuite, give another value here, or change the mapping of the column; then replay.</source>
        <translation>Vor dem Senden gefunden. Berichtigen Sie den Wert in CloudSuite, geben Sie hier einen anderen an, oder ändern Sie die Zuordnung der Spalte; dann wiederholen Sie.</translation>
    </message>
    <message>
        <source>monday refused the label. Add it to the column on the board, or change the label table of the mapping; then replay.</source>
        <translation>monday hat die Bezeichnung abgelehnt. Ergänzen Sie sie in der Spalte des Boards, oder ändern Sie die Wertetabelle der Zuordnung; dann wiederholen Sie.</translation>
    </message>
    <message>
        <source>monday refused the record. Give another value here, change the mapping, or set the board right; then replay.</source>
        <translation>monday hat den Datensatz abgelehnt. Geben Sie hier einen anderen Wert an, ändern Sie die Zuordnung, oder berichtigen Sie das Board; dann wiederholen Sie.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Found before sending</source>
        <translation>Vor dem Senden gefunden</translation>
    </message>
    <message>
        <source>Refused by monday</source>
        <translation>Von monday abgelehnt</translation>
    </message>
    <message>
        <source>CloudSuite</source>
        <translation>CloudSuite</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Dem Team</translation>
    </message>
    <message>
        <source>The team, after the start</source>
        <translation>Dem Team, nach dem Anlegen</translation>
    </message>
    <message>
        <source>CloudSuite key</source>
        <translation>CloudSuite-Schlüssel</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>Connection: {}</source>
        <translation>Verbindung: {}</translation>
    </message>
    <message>
        <source>Day of the run</source>
        <translation>Tag des Laufs</translation>
    </message>
    <message>
        <source>Sum of {f} over the {r}</source>
        <translation>Summe von {f} über die {r}</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Neue Spalte</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Bezeichnungen</translation>
    </message>
    <message>
        <source>Added: {}</source>
        <translation>Hinzugefügt: {}</translation>
    </message>
    <message>
        <source>Removed: {}</source>
        <translation>Entfernt: {}</translation>
    </message>
    <message>
        <source>Changed: {}</source>
        <translation>Geändert: {}</translation>
    </message>
    <message>
        <source>Columns in another order</source>
        <translation>Spalten in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>Name of the item: {a} → {b}</source>
        <translation>Name des Elements: {a} → {b}</translation>
    </message>
    <message>
        <source>Labels: {}</source>
        <translation>Bezeichnungen: {}</translation>
    </message>
    <message>
        <source>Groups: {a} → {b}</source>
        <translation>Gruppen: {a} → {b}</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>until resumed</source>
        <translation>bis auf Weiteres</translation>
    </message>
    <message>
        <source>A record goes to the board only if all of these hold. Without one, every record does.</source>
        <translation>Ein Datensatz kommt nur auf das Board, wenn alle zutreffen. Ohne Filter kommt jeder.</translation>
    </message>
    <message>
        <source>A code becomes its label on the board. A code that is not listed becomes “Status” and itself.</source>
        <translation>Ein Code wird auf dem Board zu seiner Bezeichnung. Ein Code, der nicht aufgeführt ist, wird zu „Status“ und sich selbst.</translation>
    </message>
    <message>
        <source>Label tables</source>
        <translation>Wertetabellen</translation>
    </message>
    <message>
        <source>Choose a version to see what restoring it would change.</source>
        <translation>Wählen Sie eine Version, um zu sehen, was das Wiederherstellen ändern würde.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>{} monday call used today</source>
        <translation>heute {} monday-Aufruf verwendet</translation>
    </message>
    <message>
        <source>{} monday calls used today</source>
        <translation>heute {} monday-Aufrufe verwendet</translation>
    </message>
    <message>
        <source>{n} of {m} monday calls used today</source>
        <translation>heute {n} von {m} monday-Aufrufen verwendet</translation>
    </message>
    <message>
        <source>Takes about {}.</source>
        <translation>Dauert etwa {}.</translation>
    </message>
    <message>
        <source>Takes about {}, spread over {days} days by the limit of calls.</source>
        <translation>Dauert etwa {}, wegen der Grenze der Aufrufe über {days} Tage verteilt.</translation>
    </message>
    <message>
        <source>{} of the changes archives an item.</source>
        <translation>{} der Änderungen archiviert ein Element.</translation>
    </message>
    <message>
        <source>{} of the changes archive items.</source>
        <translation>{} der Änderungen archivieren Elemente.</translation>
    </message>
    <message>
        <source>Nothing to do: every board is up to date.</source>
        <translation>Nichts zu tun: Alle Boards sind aktuell.</translation>
    </message>
    <message>
        <source>create {} item</source>
        <translation>{} Element anlegen</translation>
    </message>
    <message>
        <source>create {} items</source>
        <translation>{} Elemente anlegen</translation>
    </message>
    <message>
        <source>change {}</source>
        <translation>{} ändern</translation>
    </message>
    <message>
        <source>{a} and {b}</source>
        <translation>{a} und {b}</translation>
    </message>
    <message>
        <source>on {} board</source>
        <translation>auf {} Board</translation>
    </message>
    <message>
        <source>on {} boards</source>
        <translation>auf {} Boards</translation>
    </message>
    <message>
        <source>about {} call</source>
        <translation>etwa {} Aufruf</translation>
    </message>
    <message>
        <source>about {} calls</source>
        <translation>etwa {} Aufrufen</translation>
    </message>
    <message>
        <source>of the {} left today</source>
        <translation>der {}, die heute übrig sind</translation>
    </message>
    <message>
        <source>Will {what} {boards}, with {calls}.</source>
        <translation>Wird {boards} {what}, mit {calls}.</translation>
    </message>
    <message>
        <source>{} created</source>
        <translation>{} angelegt</translation>
    </message>
    <message>
        <source>{} updated</source>
        <translation>{} geändert</translation>
    </message>
    <message>
        <source>{} removed</source>
        <translation>{} entfernt</translation>
    </message>
    <message>
        <source>{} unchanged</source>
        <translation>{} unverändert</translation>
    </message>
    <message>
        <source>{} invalid</source>
        <translation>{} ungültig</translation>
    </message>
    <message>
        <source>{} refused</source>
        <translation>{} abgelehnt</translation>
    </message>
    <message>
        <source>{} waiting</source>
        <translation>{} warten</translation>
    </message>
    <message>
        <source>More are being counted…</source>
        <translation>Weitere werden gezählt…</translation>
    </message>
    <message>
        <source>No longer kept</source>
        <translation>Nicht mehr aufgehoben</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>Funktioniert nicht</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>Ordner der Protokolldateien</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>monday calls</source>
        <translation>monday-Aufrufe</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>Clock of {}</source>
        <translation>Uhr von {}</translation>
    </message>
    <message>
        <source>Sign-in to {}</source>
        <translation>Anmeldung bei {}</translation>
    </message>
    <message>
        <source>Board of {}</source>
        <translation>Board von {}</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <translation>Diese Installation prüfen</translation>
    </message>
    <message>
        <source>Looks at files, network, sign-ins, boards and schedule. It changes nothing.</source>
        <translation>Prüft Dateien, Netzwerk, Anmeldungen, Boards und Zeitplan. Geändert wird nichts.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Without a record</source>
        <translation>Ohne Datensatz</translation>
    </message>
    <message>
        <source>Item {i} is not on the board.</source>
        <translation>Element {i} ist nicht auf dem Board.</translation>
    </message>
    <message>
        <source>Item {i} is ours; {o} has the same key.</source>
        <translation>Element {i} ist unseres; {o} hat denselben Schlüssel.</translation>
    </message>
    <message>
        <source>On item {i} someone changed {c}.</source>
        <translation>Auf Element {i} hat jemand {c} geändert.</translation>
    </message>
    <message>
        <source>Item {i} belongs to no record that ml-connector knows.</source>
        <translation>Element {i} gehört zu keinem Datensatz, den ml-connector kennt.</translation>
    </message>
    <message>
        <source>Item {i} is not on the board; {o} has its key.</source>
        <translation>Element {i} ist nicht auf dem Board; {o} hat seinen Schlüssel.</translation>
    </message>
    <message>
        <source>{n} more: {k}</source>
        <translation>{n} weitere: {k}</translation>
    </message>
    <message>
        <source>Compare with the boards</source>
        <translation>Mit den Boards vergleichen</translation>
    </message>
    <message>
        <source>Reads every board once, 500 items with each monday call, and holds it against what was written last. Comparing changes nothing.</source>
        <translation>Liest jedes Board einmal, 500 Elemente mit jedem monday-Aufruf, und vergleicht es mit dem, was zuletzt geschrieben wurde. Der Vergleich ändert nichts.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neues Element</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The log has the details ({}).</source>
        <translation>Einzelheiten stehen im Protokoll ({}).</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
</context>
</TS>
