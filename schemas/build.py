"""`python -m schemas.build` writes openapi.yaml at the top of the source tree."""

from pathlib import Path

import yaml

from schemas.openapi import build_document

TARGET = Path(__file__).resolve().parent.parent / "openapi.yaml"


class _Dumper(yaml.SafeDumper):
    """Writes every example in full: anchors would save lines and cost readers."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def render() -> str:
    """The contract as YAML, the same text for the same schemas."""
    body = yaml.dump(build_document(), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=130)
    return f"# Generated from schemas/ by `python -m schemas.build`; edit those.\n{body}"


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
