"""Start Kwartiermaker from a fresh copy: `python3 packaging/start.py [PLAN]`.

Sets up `.venv` when needed and opens the wizard. Without a screen it says so, and writes the example plan and its PDF instead.
"""

import subprocess
import sys
from pathlib import Path

from environment import SetupProblem, get_venv_program, has_screen, prepare, say


def main() -> int:
    """Set up, then open the wizard or write the example."""
    try:
        python = prepare("run")
    except SetupProblem as problem:
        say(str(problem))
        return 2
    except (subprocess.CalledProcessError, OSError) as problem:
        say(f"Het klaarzetten lukte niet: {problem}. Is er internet, en is de schijf niet vol? Start dan opnieuw.")
        return 2
    if not has_screen():
        return write_example(str(python))
    return subprocess.run([str(get_venv_program("kwartiermaker")), *sys.argv[1:]], check=False).returncode


def write_example(python: str) -> int:
    """Write the worked example and its PDF to the folder of the plans, and say where they are."""
    say("Er is hier geen scherm, dus de wizard kan niet openen. Kwartiermaker schrijft het voorbeeldplan en de pdf ervan.")
    asked = [python, "-c", "from app.support.paths import get_plans_folder; print(get_plans_folder())"]
    folder = Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())
    folder.mkdir(parents=True, exist_ok=True)
    plan, paper = folder / "Voorbeeld netwerk.kwartier", folder / "Voorbeeld netwerk.pdf"
    program = str(get_venv_program("kwartiermaker"))
    if not plan.exists():
        made = subprocess.run([program, "example", "netwerk", str(plan)], check=False, stdout=subprocess.DEVNULL)
        if made.returncode:
            return made.returncode
    printed = subprocess.run([program, "print", str(plan), "--document", "plan", "-o", str(paper)], check=False, stdout=subprocess.DEVNULL)
    if printed.returncode == 0:
        say(f"Het plan: {plan}")
        say(f"De pdf:   {paper}")
    return printed.returncode


if __name__ == "__main__":
    sys.exit(main())
