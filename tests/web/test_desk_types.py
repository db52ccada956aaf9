"""The scripts of the desk fit together, as far as TypeScript can tell from their comments."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_scripts_are_typed() -> None:
    command = ["clients/typescript/node_modules/.bin/tsc", "--project", "service/web/desk/jsconfig.json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout
