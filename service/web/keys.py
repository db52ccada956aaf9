"""API keys: optional, several at once so that they can be rotated, compared in constant time."""

import hmac

from flask import request

from schemas import problems as catalogue
from service.web.problems import Problem
from service.web.settings import digest_key


def check_key(digests: frozenset[bytes]) -> None:
    """Let the current request pass if no keys are configured or it brings one of them.

    Raises:
        Problem: 401 with the scheme to use.
    """
    if not digests:
        return
    brought = _brought_key()
    digest = digest_key(brought)
    # Every digest is compared, so that the time tells neither which key fitted nor how nearly.
    fits = [hmac.compare_digest(digest, known) for known in digests]
    if not (brought and any(fits)):
        challenge = 'Bearer realm="factdiff"' + (', error="invalid_token"' if brought else "")
        raise Problem(catalogue.UNAUTHORIZED, headers={"WWW-Authenticate": challenge})


def _brought_key() -> str:
    scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return credentials.strip()
    return request.headers.get("X-API-Key", "").strip()
