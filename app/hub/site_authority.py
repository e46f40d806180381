"""The site's own certificate authority: made once, it vouches for every server of this inventory.

Its certificates begin long ago and never end: the clocks of workshops are wrong by years, and a
terminal that trusts one pinned authority gains nothing from a date.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_BEGUN: Final = datetime(1970, 1, 1, tzinfo=UTC)
# How RFC 5280 (4.1.2.5) writes that a certificate has no end.
_ENDLESS: Final = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
_NAME: Final = "Refactory Station inventory"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a server shows, in PEM: its certificate and those above it, and its private key."""

    chain: str
    key: str


def new_authority() -> str:
    """The authority's private key and certificate, in PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    public = key.public_key()
    builder = (
        _builder(_name(_NAME), _name(_NAME), public)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )
    return _pem(key) + _text(builder.sign(key, hashes.SHA256()))


def server_credentials(authority: str, names: Iterable[str]) -> Credentials:
    """A new key and a certificate for a server that is reached by these names and addresses.

    authority: as `new_authority` made it.
    """
    above_key = load_pem_private_key(authority.encode(), None)
    above = x509.load_pem_x509_certificate(authority.encode())
    assert isinstance(above_key, ec.EllipticCurvePrivateKey)
    key = ec.generate_private_key(ec.SECP256R1())
    public = key.public_key()
    identifier = above.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    issuer = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier)
    told = x509.SubjectAlternativeName([_reached(one) for one in dict.fromkeys(names)])
    purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
    builder = (
        _builder(_name(f"{_NAME} server"), above.subject, public)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs=False), critical=True)
        .add_extension(purpose, critical=False)
        .add_extension(told, critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(issuer, critical=False)
    )
    certificate = builder.sign(above_key, hashes.SHA256())
    return Credentials(_text(certificate) + _text(above), _pem(key))


def pin_of(chain: str) -> str:
    """SHA-256 of the public key (SPKI, DER) of the last certificate of a chain, in hex.

    Raises ValueError where that one is no authority that vouches for itself.
    """
    last = x509.load_pem_x509_certificates(chain.encode())[-1]
    if last.issuer != last.subject:
        raise ValueError("the chain ends before its authority")
    spki = last.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(spki).hexdigest()


def _builder(
    subject: x509.Name, issuer: x509.Name, public: ec.EllipticCurvePublicKey
) -> x509.CertificateBuilder:
    return x509.CertificateBuilder(
        issuer, subject, public, x509.random_serial_number(), _BEGUN, _ENDLESS
    )


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _reached(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _usage(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs,
        crl_sign=signs,
        encipher_only=False,
        decipher_only=False,
    )


def _pem(key: ec.EllipticCurvePrivateKey) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode("ascii")


def _text(certificate: x509.Certificate) -> str:
    return certificate.public_bytes(Encoding.PEM).decode("ascii")
