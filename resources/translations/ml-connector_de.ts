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
    <name>ConnectionCard</name>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Replace the sign-in of</source>
        <translation>Anmeldung ersetzen von</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>Disconnect from</source>
        <translation>Trennen von</translation>
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
        <source>Records that were last changed before that day stay in CloudSuite. With an earlier day, the next run brings what lies between; a later one takes nothing off the boards.</source>
        <translation>Datensätze, die vor diesem Tag zuletzt geändert wurden, bleiben in CloudSuite. Bei einem früheren Tag bringt der nächste Lauf, was dazwischen liegt; ein späterer nimmt nichts von den Boards.</translation>
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
    <name>HelpPage</name>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
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
    <name>PlaceStep</name>
    <message>
        <source>The company to read</source>
        <translation>Die Firma, die gelesen wird</translation>
    </message>
    <message>
        <source>This is what the sign-in of the file leads to. If it is the right company, go on. If not, write the company, and the division where only one is wanted, and try again.</source>
        <translation>Dorthin führt die Anmeldung der Datei. Ist es die richtige Firma, gehen Sie weiter. Wenn nicht, geben Sie die Firma an, und die Division, wenn nur eine gewünscht ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Company, if another one is wanted</source>
        <translation>Firma, wenn eine andere gewünscht ist</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>wie gefunden</translation>
    </message>
    <message>
        <source>Division, if only one is wanted</source>
        <translation>Division, wenn nur eine gewünscht ist</translation>
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
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Division</translation>
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
        <translation>Vorschau der ersten Übertragung</translation>
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
        <source>Pending invoice batches (APS450MI): as chosen before</source>
        <translation>Offene Rechnungsstapel (APS450MI): wie zuvor gewählt</translation>
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
        <source>As it was chosen before, until you tick or clear it here. Applies at once.</source>
        <translation>Wie zuvor gewählt, bis Sie es hier an- oder abwählen. Gilt sofort.</translation>
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
        <translation>Was übertragen wird, und ab wann</translation>
    </message>
    <message>
        <source>Each kind of record gets its own board. The first load brings what was changed since the day you choose; from then on every change comes by itself. You can bring more later.</source>
        <translation>Jede Art von Datensätzen erhält ihr eigenes Board. Die erste Übertragung bringt, was seit dem gewählten Tag geändert wurde; danach kommt jede Änderung von selbst. Mehr können Sie später holen.</translation>
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
        <source>Connection to the {}</source>
        <translation>Verbindung zu: {}</translation>
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
</context>
</TS>
