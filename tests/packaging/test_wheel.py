"""The package as a user gets it: built, listed, installed into an empty environment and used from there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
"""As pip was configured before any test took the home away."""

pytestmark = pytest.mark.xdist_group("packaging")


@dataclass(frozen=True)
class Installed:
    """An environment that holds the program and what it needs, nothing else."""

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def run(self, *words: str, cwd: Path) -> str:
        program = self.python.with_name("newsreader.exe" if os.name == "nt" else "newsreader")
        return output([str(program), *words], cwd)

    def site_packages(self, cwd: Path) -> Path:
        script = "import newsreader, pathlib; print(pathlib.Path(newsreader.__file__).parent)"
        return Path(output([str(self.python), "-c", script], cwd).strip())


def output(command: list[str], cwd: Path) -> str:
    """What a command prints; a command that fails fails the test with what it said."""
    run = subprocess.run(
        command, cwd=cwd, env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def install(folder: Path, *what: str) -> Installed:
    """Make an empty environment and install into it with this environment's pip."""
    venv.create(folder, with_pip=False)
    installed = Installed(folder)
    pip = [sys.executable, "-m", "pip", "--python", str(installed.python), "install", "--quiet"]
    output([*pip, *what], folder)
    return installed


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # Through the source distribution, as a release is: what that lacks, the wheel lacks.
    output([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)], folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return install(tmp_path_factory.mktemp("installed"), str(wheel))


def test_the_wheel_carries_styles_samples_and_models(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, inside in (
        ("styles", "styles"),
        ("sample_articles", "sample_articles"),
        ("src/newsreader/models", "models"),
    ):
        files = {path.name for path in (ROOT / folder).iterdir() if path.is_file()}
        assert files
        assert {f"newsreader/{inside}/{name}" for name in files} <= names


def test_the_wheel_carries_every_module_and_nothing_of_the_workshop(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    package = ROOT / "src" / "newsreader"
    assert {f"newsreader/{path.relative_to(package).as_posix()}" for path in package.rglob("*.py")} <= names
    assert "newsreader/py.typed" in names
    assert all(name.startswith("newsreader/") for name in names)
    assert not any(
        part in ("tests", "training", "benchmarks", "__pycache__") for name in names for part in name.split("/")
    )


def test_a_sample_opens_from_the_installed_wheel(installed: Installed, tmp_path: Path) -> None:
    sample = installed.site_packages(tmp_path) / "sample_articles" / "dam_portal.txt"
    assert ROOT not in sample.parents
    assert "Tiller Falls" in installed.run("clean", str(sample), cwd=tmp_path)
    article = json.loads(installed.run("show", str(sample), "--json", cwd=tmp_path))
    assert article["title"].startswith("Nobody wants to own the Marrow Creek Dam")
    assert article["quotes"]
    assert article["entities"]


def test_the_installed_shelf_lists_the_installed_samples(installed: Installed, tmp_path: Path) -> None:
    assert str(installed.site_packages(tmp_path) / "sample_articles") in installed.run(cwd=tmp_path)


def test_the_screen_of_the_installed_wheel_finds_its_styles(installed: Installed, tmp_path: Path) -> None:
    script = (
        "import asyncio; from newsreader.tui.app import NewsreaderApp\n"
        "async def main():\n"
        "    app = NewsreaderApp(None)\n"
        "    async with app.run_test(): print('started')\n"
        "asyncio.run(main())"
    )
    assert "started" in output([str(installed.python), "-c", script], tmp_path)


def test_an_editable_install_reads_the_checkout(tmp_path: Path) -> None:
    editable = install(tmp_path / "editable", "--no-deps", "--editable", str(ROOT))
    assert editable.site_packages(tmp_path) == ROOT / "src" / "newsreader"
    assert str(ROOT / "sample_articles") in editable.run(cwd=tmp_path)
