"""The words that the sandbox's company is made of, dirt of real ERPs included."""

from __future__ import annotations

TRADES = (
    "Steel", "Bearings", "Hydraulics", "Packaging", "Fasteners", "Castings", "Electronics", "Plastics",
    "Coatings", "Tooling", "Logistics", "Cables", "Rubber", "Optics", "Pumps", "Filters",
)  # fmt: skip
PLACES = (
    "Nordic", "Rhein", "Baltic", "Alpine", "Iberia", "Dover", "Vistula", "Danube", "Lakeside", "Pacific",
    "Cascade", "Thames", "Göta", "Øresund", "Łódź", "Île-de-France", "Bodensee", "Skåne",
)  # fmt: skip
FORMS = ("GmbH", "AB", "A/S", "Ltd", "Inc", "S.A.", "Sp. z o.o.", "B.V.", "Oy", "S.p.A.")

COUNTRIES = (
    ("DE", "DE", "EUR", "+4930"),
    ("SE", "SE", "SEK", "+468"),
    ("US", "GB", "USD", "+1312"),
    ("PL", "PL", "PLN", "+4822"),
    ("DK", "DK", "DKK", "+45"),
    ("GB", "GB", "GBP", "+4420"),
    ("CN", "CN", "CNY", "+8621"),
    ("JP", "JP", "JPY", "+813"),
)
"""Country, language, currency, start of a phone number."""

ODD_SUPPLIERS: tuple[tuple[str, str | None, str | None], ...] = (
    ("Größe & Söhne Präzisionsteile GmbH", None, "büro@größe.example"),
    ("Østergård Maskinfabrik A/S", "00 00", "kontakt@ostergard.example"),
    ("Zakłady Śrubowe „Łańcut” Sp. z o.o.", "brak", ""),
    ("上海精密轴承有限公司", "+86 21 5555 0199 8", "sales@精密.example"),
    ("Cafe\u0301 Mu\u0308ller, Inh. Rene\u0301e", "+49(0)30/123456", "renée@cafe.example"),
    ("Consolidated Manufacturing Co. of NY", "1-800-STEEL", "first.second+po@a.example"),
    ('O\'Neill "Best" Bearings, Inc.', "ext. 44", "o'neill@best.example"),
    ("Back\\slash & Sons\\ Ltd", "+44", ""),
    ("Semi;Colon|Pipe, Comma Trading", "n/a", "two_at@at.example"),
    ("Nordic Steel AB", "", " "),
    ("Nordic Steel AB", "+468 000 11 22", "order@nordic-steel.example"),
    ("<b>Bold</b> & Partners", "0", "bold@tags.example"),
    ("=SUM(A1:A9)", "+1 312 555 0100", "sum@calc.example"),
    ("株式会社サンプル", None, None),
)
"""Name, phone and e-mail (None: an ordinary one). Every address is one that monday takes: a broken one keeps its
supplier off the board, and the first load of the sandbox is to arrive whole. The sixth name is exactly 36
characters long."""

ITEMS = (
    "Hex bolt M8x40", "Ball bearing 6204", "Hydraulic hose 2m", "Sheet steel 1.5 mm", "O-ring 24x3",
    "Cable 3x2.5", "Gear pump", "Filter cartridge", "Paint RAL 7035", "Pallet EUR", "Bracket L-60", "Sensor PT100",
)  # fmt: skip
ODD_ITEMS = (
    ('Rohr 1/2" verzinkt', 'He said "cut, then\\weld"'),
    ("Schraube Ø 6,5 × 20", "first line\nsecond line"),
    ("Kolben; links | rechts", "a;b|c,d\te"),
    ("轴承 6204-2RS", "深沟球轴承 🔩"),
    ("Pin No. 007", "0007"),
    ("", ""),
)
BUYERS = ("ANNALI", "BJENSE", "CKOWAL", "DSMITH", "EFISCH", "")
WAREHOUSES = (("001", "A01"), ("002", "A01"), ("110", "B01"))
TERMS = ("N30", "N60", "14D", "2/1", "")
UNITS = ("PCS", "KG", "M", "BOX")

ODD_INVOICE_NUMBERS = (
    "2026/0001", "F 2026 001", "RÄ-17/ü", "№ 55-Б", "INV-17", "发票0099", "A\\B,\"C\"", "#1", "0000123", "O'N;7|8",
)  # fmt: skip

ACCOUNT_NAMES = (
    ("1010", "Cash and bank", True), ("1210", "Raw materials", True), ("1220", "Work in progress", True),
    ("2010", "Accounts payable", True), ("2450", "Goods received, not invoiced", True),
    ("4010", "Sales, domestic", False), ("5010", "Purchases", False), ("5020", "Freight in", False),
    ("5030", "Kursgewinne & -verluste", False), ("6010", "Löhne und Gehälter", False),
    ("7010", "Övriga kostnader", False), ("8990", "Årets resultat", False),
)  # fmt: skip
