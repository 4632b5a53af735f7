"""Start Kwartiermaker from a fresh copy: `python3 packaging/start.py [PLAN]`.

Sets up `.venv` when needed and opens the wizard. Without a screen it says so, and writes the example plan and its PDF instead.
"""

import subprocess
import sys

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
        say("Er is hier geen scherm, dus de wizard kan niet openen. Kwartiermaker maakt het voorbeeldplan en de pdf.")
        return subprocess.run([str(python), "-m", "app.cli.showcase"], check=False).returncode
    return subprocess.run([str(get_venv_program("kwartiermaker")), *sys.argv[1:]], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
