#!/usr/bin/env bash
# Makes the facades that let Mono's interpreter run programs compiled for .NET 10: assemblies of .NET's names that
# forward to Mono's types. Usage: build.sh DOTNET_TOOLS [MONO_LIBRARIES]. The result is committed; `entracte bench
# --against mono` needs Mono's runtime and core library only.
set -euo pipefail
tools=$1
mono=${2:-/usr/lib/mono/4.5}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
key='00 24 00 00 04 80 00 00 94 00 00 00 06 02 00 00 00 24 00 00 52 53 41 31 00 04 00 00 01 00 01 00 07 D1 FA 57 C4 AE D9 F0 A3 2E 84 AA 0F AE FD 0D E9 E8 FD 6A EC 8F 87 FB 03 76 6C 83 4C 99 92 1E B2 3B E7 9A D9 D5 DC C1 DD 9A D2 36 13 21 02 90 0B 72 3C F9 80 95 7F C4 E1 77 10 8F C6 07 77 4F 29 E8 32 0E 92 EA 05 EC E4 E8 21 C0 A5 EF E8 F1 64 5C 4C 0C 93 C1 AB 99 28 5D 62 2C AA 65 2C 1D FA D6 3D 74 5D 6F 2D E5 F1 7E 5E AF 0F C4 96 3D 26 1C 8A 12 43 65 18 20 6D C0 93 34 4D 5A D2 93'

# Names of the public types of an assembly, one a line, sorted.
public_types() {
    "$tools/ildasm" "$1" | sed -nE "s/^\.class (interface )?public ([^']*[ ])?([A-Za-z_][A-Za-z0-9_.]*(\`[0-9]+)?)(<.*)?$/\3/p" | LC_ALL=C sort -u
}

for library in mscorlib System System.Core; do
    public_types "$mono/$library.dll" >"$scratch/$library"
done
for facade in System.Runtime System.Console System.Collections System.Linq System.Threading; do
    il=$scratch/$facade.il
    {
        for library in mscorlib System System.Core; do
            echo ".assembly extern $library { .ver 4:0:0:0 .publickeytoken = (B7 7A 5C 56 19 34 E0 89) }"
        done
        echo ".assembly $facade { .ver 10:0:0:0 .publickey = ($key) }"
        echo ".module $facade.dll"
        public_types "$tools/ref/$facade.dll" >"$scratch/wanted"
        for library in mscorlib System System.Core; do
            LC_ALL=C comm -12 "$scratch/wanted" "$scratch/$library" |
                sed "s/.*/.class extern forwarder '&' { .assembly extern $library }/"
        done
    } >"$il"
    "$tools/ilasm" -quiet -nologo -det -dll "-output=$here/$facade.dll" "$il"
done
