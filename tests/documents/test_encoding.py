import pytest

from pcc_actions.documents.encoding import decoded


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfCaf\xc3\xa9", "Café"),
        (b"Caf\xc3\xa9", "Café"),
        (b"Caf\xe9 \x93x\x94", "Café “x”"),
        ("Café".encode("utf-16"), "Café"),
        (b'<meta charset="iso-8859-15">\xa4', '<meta charset="iso-8859-15">€'),
        (b'<meta charset="nonsense">\xe9', '<meta charset="nonsense">é'),
        (b"\x81\xe9", "\ufffdé"),
    ],
)
def test_text_in_any_coding_is_read(data: bytes, text: str) -> None:
    assert decoded(data) == text
