#!/usr/bin/python3
# Does what the README tells a newcomer to do, in an empty folder, and compares what the program says.
# Usage: readme.py ALISO README [--write]; --write takes over what the program says (then read the diff!).
#        readme.py ALISO README --root DIR: in that system, whose /usr/bin/aliso is asked (by chroot); no crontab.
"""
In the README,
- a block that opens with ```yaml FILE is written to that file (FILE's folder is there already);
- a block that opens with ```console holds commands behind `$ `, each followed by what it prints;
- a line of a block that opens with ```crontab is run as cron runs it: by sh, at home, with next to no
  environment. On 14 September 2026 something is due in examples/lisieres, on 20 August nothing: then it is silent.
- a line <!-- picture FILE: COMMAND --> says what draws a picture of the README, as it is printed: an SVG, or a page of
  HTML in a frame (`FILE 794x1123+57`: so many pixels, and what paper leaves free around it; picture.py).
All happens one after the other, on 15 January 2026, in the README's language (README.fr.md: French).
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

program, readme = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
root = readme.resolve().parent
text = readme.read_text()
locale = "fr_FR.UTF-8" if ".fr." in readme.name else "C.UTF-8"
failed = 0
system = sys.argv[sys.argv.index("--root") + 1] if "--root" in sys.argv else None


def shell(command, here, environment):
    """Runs a line as it was typed, in a folder, its messages among what it prints."""
    if not system:
        return subprocess.run(["sh", "-c", command], cwd=here, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              text=True, timeout=60, env=environment)
    inside = os.path.relpath(here, system)
    return subprocess.run([shutil.which("chroot", path="/usr/sbin:/usr/bin"), system, "sh", "-c", f'cd "/$0" && {command}', inside], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, timeout=60,
                          env={**environment, "PATH": "/usr/bin:/bin", "HOME": "/root"})



def console(block, here):
    """The block as it would be printed, and the folder that its `cd` commands lead to."""
    out = []
    for command in re.findall(r"^\$ (.*)$", block, flags=re.M):
        out.append(f"$ {command}\n")
        if command.startswith("cd "):
            here = os.path.join(here, command[3:])
            continue
        done = shell(command, here, {**{k: v for k, v in os.environ.items() if k.startswith(("ASAN", "UBSAN"))},
                                     "PATH": f"{folder}/.bin:{os.environ['PATH']}",
                                     "ALISO_TODAY": "2026-01-15", "LC_ALL": locale, "HOME": folder})
        # A command that shows an error ends with 1, every other one with 0.
        if done.returncode != (1 if re.search(": (error|erreur): ", done.stdout) else 0):
            out.append(f"(exit status {done.returncode})\n")
        # A line's trailing spaces would be lost in an editor.
        out.append(re.sub(r" +$", "", done.stdout, flags=re.M))
    return "".join(out), here


def crontab(block):
    """Whether each line says something on the day that it should, and nothing on the other."""
    os.symlink(root / "examples" / "lisieres", f"{folder}/lisieres")
    fine = True
    for line in block.splitlines()[1:-1]:
        command = line.split(None, 5)[5].replace("/usr/bin/aliso", program)
        for day, expected in (("2026-09-14", True), ("2026-08-20", False)):
            environment = {"HOME": folder, "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "ALISO_TODAY": day}
            done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, capture_output=True,
                                  text=True, timeout=60)
            if done.returncode or done.stderr or bool(done.stdout) != expected:
                fine = False
                print(f"on {day}, {command}\nends with {done.returncode} and says:\n{done.stdout}{done.stderr}")
    return fine


def picture(line):
    """Whether the README's picture is what its command draws today."""
    name, _, frame, command = re.fullmatch(r"<!-- picture (\S+)( (\S+))?: (.*) -->", line).groups()
    done = subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, timeout=60,
                          env={"PATH": f"{folder}/.bin:{os.environ['PATH']}", "LC_ALL": locale, "HOME": folder,
                               **{k: v for k, v in os.environ.items() if k.startswith(("ASAN", "UBSAN"))}})
    drawn = done.stdout
    if frame:
        import picture as pages
        drawn = pages.svg_of(drawn, *map(int, re.split("[x+]", frame)))
    if "--write" in sys.argv:
        (root / name).write_text(drawn)
    if done.returncode == 0 and (root / name).is_file() and (root / name).read_text() == drawn:
        return True
    print(f"{name} is not what is drawn by: {command}\n{done.stderr}")
    return False


with tempfile.TemporaryDirectory(dir=system and os.path.join(system, "tmp")) as folder:
    here = folder
    os.mkdir(f"{folder}/.bin")
    os.symlink(program, f"{folder}/.bin/aliso")
    # No link: files are shown from where one stands. From the package they come as the text says.
    copied = re.search(r"`cp -r /(usr/share/doc/aliso/examples) \.\.`", text)
    if not copied:
        sys.exit(f"{readme}: doesn't say how the package's examples are copied")
    shutil.copytree(os.path.join(system, copied[1]) if system else root / "examples", f"{folder}/examples")
    result = []
    for part in re.split(r"(^```.*?^```$\n)", text, flags=re.M | re.S):
        head = re.match(r"```(\S*) ?(.*)\n", part)
        if head and head[1] == "yaml" and head[2]:
            pathlib.Path(here, head[2]).write_text(part.split("\n", 1)[1].rsplit("```", 1)[0])
        elif head and head[1] == "console":
            said, here = console(part, here)
            shown = f"```console\n{said}```\n"
            if shown != part and "--write" not in sys.argv:
                failed += 1
                print(f"the README says:\n{part}\nthe program says:\n{shown}")
            part = shown
        elif head and head[1] == "crontab" and not system and not crontab(part):
            failed += 1
        result.append(part)
    for line in re.findall(r"^<!-- picture .*$", text, flags=re.M):
        failed += not (system or picture(line))
    if "--write" in sys.argv:
        readme.write_text("".join(result))
sys.exit(1 if failed else 0)
