#!/bin/sh
# Rebuilds the fixtures of this folder: DOTNET names the folder with csc, ilasm and coreclr.
set -e
cd "$(dirname "$0")"
out=$(mktemp -d)
"$DOTNET/csc" -nostdlib -target:library -unsafe -optimize -nowarn:CS0169,CS0649,CS0626,CS0824,CS0114,CS0465,CS8632 \
    -runtimemetadataversion:v4.0.30319 -out:shapes.dll Core.cs Shapes.cs
"$DOTNET/csc" -unsafe -optimize -out:"$out/oracle.dll" Shapes.cs Oracle.cs
"$DOTNET/coreclr" "$out/oracle.dll" > shapes.expected
for name in Bad Missing; do
    "$DOTNET/ilasm" -det -dll -quiet -out=$(echo $name | tr BM bm).dll $name.il
done
"$DOTNET/csc" -out:"$out/badoracle.dll" BadOracle.cs
"$DOTNET/coreclr" "$out/badoracle.dll" bad.dll > bad.expected
rm -r "$out"
