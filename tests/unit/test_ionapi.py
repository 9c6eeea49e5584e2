"""The .ionapi file: what is understood, and what a person is told when it is not the right one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import ConfigError, CredentialsMissing
from app.infor.ionapi import MAX_BYTES, IonApi, parse_ionapi

FILE: dict[str, Any] = {
    "ti": "ACME_TST",
    "cn": "RAM connector",
    "dt": "12",
    "ci": "ACME_TST~Ozdge_FAKE_Z5XD9CwfYq",
    "cs": "-sVv553_FAKE_Kl-3q3XK9bD0H0It",
    "iu": "https://mingle-ionapi.eu1.inforcloudsuite.com",
    "pu": "https://mingle-sso.eu1.inforcloudsuite.com:443/ACME_TST/as/",
    "oa": "authorization.oauth2",
    "ot": "token.oauth2",
    "or": "revoke_token.oauth2",
    "ev": "F1234567890",
    "v": "1.1",
    "saak": "ACME_TST#Bhqf_FAKE_x3ec9AWOx5",
    "sask": "f7pF_FAKE_GxW-pXRC9R1DpZM0MM33",
}
TOKEN_URL = "https://mingle-sso.eu1.inforcloudsuite.com:443/ACME_TST/as/token.oauth2"


def parse(*without: str, **changes: Any) -> IonApi:
    content = {key: value for key, value in {**FILE, **changes}.items() if key not in without}
    return parse_ionapi(json.dumps(content).encode(), "acme.ionapi")


def test_the_file_of_a_backend_service_gives_addresses_and_credentials() -> None:
    ionapi = parse()
    assert ionapi.api_root == "https://mingle-ionapi.eu1.inforcloudsuite.com/ACME_TST"
    assert (ionapi.token_url, ionapi.revoke_url) == (TOKEN_URL, TOKEN_URL.replace("token.", "revoke_token."))
    assert (ionapi.tenant, ionapi.app_name, ionapi.client_id) == ("ACME_TST", "RAM connector", FILE["ci"])


@pytest.mark.parametrize("pu", [FILE["pu"], FILE["pu"].rstrip("/")])
@pytest.mark.parametrize("ot", ["token.oauth2", "/token.oauth2", TOKEN_URL])
def test_addresses_join_with_and_without_slashes_and_may_be_absolute(pu: str, ot: str) -> None:
    ionapi = parse(pu=pu, ot=ot, iu=FILE["iu"] + "/")
    assert ionapi.token_url == TOKEN_URL
    assert ionapi.gateway_url == FILE["iu"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings_of_windows_editors_are_read(encoding: str) -> None:
    raw = json.dumps({**FILE, "cn": "Zürich"}, ensure_ascii=False).encode(encoding)
    assert parse_ionapi(raw, "a").app_name == "Zürich"


def test_a_file_without_a_revoke_path_is_complete() -> None:
    assert parse("or", "cn", "dt", "ev", "v", "oa").revoke_url == ""


def test_secrets_do_not_show_and_what_is_public_holds_none() -> None:
    ionapi = parse(sc="unknown", extra={"a": 1})
    secrets = ionapi.secrets()
    assert set(secrets.values()) == {FILE["ci"], FILE["cs"], FILE["saak"], FILE["sask"]}
    assert not any(secret in repr(ionapi) + str(ionapi.public()) for secret in secrets.values())
    assert IonApi.restore(ionapi.public(), secrets) == ionapi


def test_without_its_secrets_a_connection_is_missing() -> None:
    with pytest.raises(CredentialsMissing):
        IonApi.restore(parse().public(), {"client_id": "x", "client_secret": None})


@pytest.mark.parametrize("key", ["ti", "ci", "cs", "iu", "pu", "ot", "saak", "sask"])
@pytest.mark.parametrize("value", [None, "", "  "])
def test_what_is_missing_is_named_with_the_place_to_find_it(key: str, value: str | None) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(**{key: value})
    assert f"({key})" in caught.value.message
    assert "Download Credentials" in caught.value.hint


def test_a_web_or_native_app_is_recognised() -> None:
    with pytest.raises(ConfigError, match="Web or Native"):
        parse("saak", "sask", ru="https://localhost/callback")


def test_client_credentials_or_an_unticked_service_account_are_recognised() -> None:
    with pytest.raises(ConfigError, match=r"Create Service Account.*Client Credentials"):
        parse("saak", "sask")
    with pytest.raises(ConfigError, match="Client Credentials"):
        parse("saak", "sask", "ti", "iu", "or", "oa", "dt")


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (json.dumps(FILE).encode()[:200], "not whole"),
        (b"\x89PNG\r\n\x1a\n\xff\xfe\x00\x01", "not a text file"),
        (b"[1, 2]", "no credentials"),
        (b'"text"', "no credentials"),
        (b"<html></html>", "not whole"),
        (b"[" * 50_000, "not whole"),
        (b'{"ci": ' + b"9" * 10_000 + b"}", "not whole"),
        (b" " * MAX_BYTES + b"{}", "too large"),
        (b"{}", "not a complete"),
        (b'{"ti": "A_TST", "ti": "B_TST"}', "twice"),
    ],
)
def test_a_wrong_file_gets_a_sentence(raw: bytes, says: str) -> None:
    with pytest.raises(ConfigError, match=says) as caught:
        parse_ionapi(raw, "picked.ionapi")
    assert "picked.ionapi" in caught.value.message


@pytest.mark.parametrize("key", ["ti", "ci", "cs", "iu", "saak", "cn"])
@pytest.mark.parametrize("value", [1, ["x"], {"a": "b"}, True, "a\nb", "a\x00b", "\ud800"])
def test_values_of_the_wrong_kind_are_named(key: str, value: Any) -> None:
    with pytest.raises(ConfigError, match=f'"{key}"'):
        parse(**{key: value})


@pytest.mark.parametrize(
    "url",
    [
        "http://mingle-ionapi.eu1.inforcloudsuite.com",
        "ftp://a.example",
        "https://",
        "https://user:pass@a.example",
        "https://a.example/?x=1",
        "https://a.example/#x",
        "https://a.example/../other",
        "https://a.example/%2e%2e",
        "https://a.example:port",
        "https://[::1",
        "https://a.example/a b",
        "https://a.example\\x",
    ],
)
def test_addresses_that_are_not_plain_https_are_refused(url: str) -> None:
    with pytest.raises(ConfigError, match="address"):
        parse(iu=url)


def test_plain_http_is_fine_on_loopback() -> None:
    assert parse(iu="http://127.0.0.1:8080").api_root == "http://127.0.0.1:8080/ACME_TST"


@pytest.mark.parametrize("tenant", ["../x", "A/B", "A B", ".", "A;x=1", "A%2F", "x" * 65])
def test_a_tenant_that_would_change_the_path_is_refused(tenant: str) -> None:
    with pytest.raises(ConfigError, match="tenant"):
        parse(ti=tenant)


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=5)
FUZZ = settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])


def only_a_sentence(raw: bytes) -> None:
    try:
        parse_ionapi(raw, "f")
    except ConfigError as error:
        assert error.message
        assert error.hint


@FUZZ
@given(st.binary(max_size=2000))
def test_any_bytes_give_a_sentence(raw: bytes) -> None:
    only_a_sentence(raw)


@FUZZ
@given(st.dictionaries(st.sampled_from(sorted(FILE)), JSON), st.sampled_from(["utf-8", "utf-16"]))
def test_any_values_give_a_connection_or_a_sentence(changes: dict[str, Any], encoding: str) -> None:
    only_a_sentence(json.dumps({**FILE, **changes}).encode(encoding, "surrogatepass"))


@FUZZ
@given(st.integers(min_value=0), st.integers(min_value=0, max_value=255))
def test_any_damaged_byte_gives_a_connection_or_a_sentence(position: int, byte: int) -> None:
    raw = bytearray(json.dumps(FILE).encode())
    raw[position % len(raw)] = byte
    only_a_sentence(bytes(raw))
