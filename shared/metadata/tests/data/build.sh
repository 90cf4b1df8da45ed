#!/bin/sh
# Makes the test modules. Usage: build.sh DOTNET, the folder with csc and ilasm.
set -eu
cd "$(dirname "$0")"
compile() { "$1/csc" -pathmap:"$PWD"=/src -optimize+ -unsafe+ -nullable:annotations "$2.cs" -out:"$2.dll" $3; }
compile "$1" hello "-debug:embedded"
compile "$1" features "-debug- -resource:notes.txt,notes"
"$1/csc" -pathmap:"$PWD"=/src -optimize- -debug:portable -unsafe+ lines.cs -out:lines.dll -pdb:lines.pdb
"$1/ilasm" -quiet -det -dll -output=forms.dll forms.il
