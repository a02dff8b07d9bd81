"""The classes of the recogniser: "none", PP-OCR's list, what it lacks of GB 2312 and of names, the space, and "not upright"."""

# Characters of people's, firms' and places' names beyond GB 2312.
NAMES = '叕弢惇旻昃昉曈曌栐棪楙沄沚淏湉湦溍潆瀍焜煐燊珮璘璠甡甦禛禤窅竑竤翀翯翾芈莐蘅虓衎訸誩諴赟赪鄜鄠陞雱颀颋飏骉骢鸑鹍龢硚堃喆淼犇芃玥珺垚彧祎頔晗昇甯仝懿璟玮'

# Stands for a character that lies on its side or on its head, whichever it is.
TURNED = '\u21bb'


def gb2312():
    """The two levels of GB 2312, 6,763 characters, read off the encoding."""
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield bytes([row, cell]).decode('gb2312')
            except UnicodeDecodeError:
                pass


def alphabet(paddle_keys):
    """Texts of the classes in their order: PP-OCRv4's list first, which holds figures, letters and marks."""
    with open(paddle_keys, encoding='utf8') as file:
        first = ['', *file.read().rstrip('\n').split('\n'), ' ']
    known = set(first)
    more = dict.fromkeys(c for c in [*gb2312(), *NAMES] if c not in known)
    return [*first, *more, TURNED]
