"""Signs the empty field of a sheet, as a signing program would: `sign.py SHEET.pdf SIGNED.pdf`.

The key and its certificate are made anew each time and mean nothing to anybody."""

import datetime
import sys
from io import BytesIO

from asn1crypto import keys, x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore


def signer():
    """A key with a certificate that it signed itself."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Pejabat Percobaan")])
    now = datetime.datetime.now(datetime.timezone.utc)
    day = datetime.timedelta(days=1)
    usage = dict.fromkeys(["key_encipherment", "data_encipherment", "key_agreement", "crl_sign", "encipher_only", "decipher_only"], False)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - day)
        .not_valid_after(now + day)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(digital_signature=True, content_commitment=True, key_cert_sign=True, **usage), critical=True)
        .sign(key, hashes.SHA256())
    )
    form = serialization.Encoding.DER
    private = key.private_bytes(form, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    own = asn1_x509.Certificate.load(certificate.public_bytes(form))
    return signers.SimpleSigner(
        signing_cert=own,
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore.from_certs([own]),
    )


def empty_fields(pdf):
    """The names of the signature fields that nobody has signed."""
    reader = IncrementalPdfFileWriter(BytesIO(pdf)).prev
    return [name for name, _, _ in fields.enumerate_sig_fields(reader, filled_status=False)]


def sign(pdf, who):
    """The PDF with its only empty field signed."""
    (field,) = empty_fields(pdf)
    meta = signers.PdfSignatureMetadata(field_name=field, subfilter=fields.SigSeedSubFilter.PADES)
    return signers.PdfSigner(meta, who).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), existing_fields_only=True).getvalue()


if __name__ == "__main__":
    source, target = sys.argv[1:]
    with open(source, "rb") as file:
        signed = sign(file.read(), signer())
    with open(target, "wb") as file:
        file.write(signed)
