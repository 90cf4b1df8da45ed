// Types whose meaning is compared with CoreCLR's. Shapes.cs and Core.cs make shapes.dll, which the tests read; Shapes.cs
// and Oracle.cs make a program that prints shapes.expected on CoreCLR. The fields of `Casts`, `Layouts`, `Names`, `Objects`
// and `Declarations` name the types that are compared, in order.
#pragma warning disable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

public enum Color : int { Red }
public enum Small : byte { A }
public enum USmall : sbyte { A }
public enum Long : ulong { A }
public class Animal { }
public class Dog : Animal, IPet { }
public class Cat : Animal { }
public interface IPet { }
public interface IShow { }
public struct Point : IShow { public int X, Y; }
public interface ICo<out T> { }
public interface IContra<in T> { }
public interface IBoth<in T, out U> { }
public interface IInv<T> { }
public class CoDog : ICo<Dog> { }
public class ContraAnimal : IContra<Animal> { }
public class Loop : IContra<IContra<Loop>> { }
public class CoInt : ICo<int> { }
public class Gen<T> { public class Inner<U> { public struct Deep { } } public struct Plain { } }
public class GenDerived<T> : Gen<T[]> { }
public delegate void Handler(object sender);

static unsafe class Casts
{
    static object a00; static string a01; static int a02; static uint a03; static Color a04; static Point a05; static IShow a06;
    static int? a07; static int[] a08; static uint[] a09; static Color[] a10; static byte[] a11; static sbyte[] a12; static bool[] a13;
    static Small[] a14; static USmall[] a15; static char[] a16; static ushort[] a17; static short[] a18; static long[] a19; static ulong[] a20; static Long[] a21;
    static nint[] a22; static nuint[] a23; static object[] a24; static string[] a25; static Animal[] a26; static Dog[] a27; static IPet[] a28;
    static int[,] a29; static uint[,] a30; static int[][] a31; static uint[][] a32; static object[,] a33; static string[,] a34; static string[][] a35; static object[][] a36;
    static Array a37; static IList a38; static IEnumerable a39; static IList<int> a40; static IList<uint> a41; static IEnumerable<int> a42; static IEnumerable<object> a43;
    static IList<string> a44; static IList<object> a45; static IReadOnlyList<Animal> a46; static IReadOnlyList<Dog> a47; static ICollection<IPet> a48;
    static ICo<Animal> a49; static ICo<Dog> a50; static ICo<object> a51; static ICo<int> a52; static CoDog a53; static CoInt a54;
    static IContra<Animal> a55; static IContra<Dog> a56; static IContra<object> a57; static ContraAnimal a58; static Loop a59; static IContra<Loop> a60;
    static IBoth<Dog, Animal> a61; static IBoth<Animal, Dog> a62; static IInv<object> a63; static IInv<string> a64;
    static Func<Dog> a65; static Func<Animal> a66; static Func<object> a67; static Func<int> a68; static Action<Animal> a69; static Action<Dog> a70;
    static Func<Animal, Dog> a71; static Func<Dog, Animal> a72; static ICo<ICo<Dog>> a73; static ICo<ICo<Animal>> a74; static IContra<IContra<Dog>> a75; static IContra<IContra<Animal>> a76;
    static ValueType a77; static Enum a78; static Delegate a79; static MulticastDelegate a80; static Handler a81; static Animal a82; static Dog a83; static IPet a84;
    static Point? a85; static Point[] a86; static IShow[] a87; static ICo<Dog>[] a88; static ICo<Animal>[] a89; static int?[] a90; static double[] a91; static float[] a92;
    static Gen<string[]> a93; static GenDerived<string> a94; static Gen<int[]> a95; static IComparable<string> a96; static IEnumerable<char> a97; static Color? a98; static IEnumerable<ValueType> a99;
    static IList<Color> b00; static IList<int[]> b01; static IList<uint[]> b02; static int*[] b03;
}

public struct S1 { byte a; int b; byte c; long d; short e; }
public struct S2 { byte a; string b; int c; object d; short e; byte f; }
public struct S3 { byte a; S1 b; int c; }
public struct S4 { byte a; S2 b; int c; string d; }
[StructLayout(LayoutKind.Sequential, Pack = 1)] public struct S5 { byte a; int b; long c; byte d; }
[StructLayout(LayoutKind.Sequential, Pack = 2)] public struct S6 { byte a; int b; long c; byte d; }
[StructLayout(LayoutKind.Sequential, Size = 33)] public struct S7 { byte a; int b; }
[StructLayout(LayoutKind.Sequential, Size = 2)] public struct S8 { int a; byte b; }
[StructLayout(LayoutKind.Auto)] public struct S9 { byte a; long b; short c; int d; byte e; }
[StructLayout(LayoutKind.Auto)] public struct S10 { byte a; S9 b; string c; S1 d; double e; float f; char g; bool h; object i; }
[StructLayout(LayoutKind.Explicit)] public struct S11 { [FieldOffset(0)] int a; [FieldOffset(0)] long b; [FieldOffset(6)] byte c; }
[StructLayout(LayoutKind.Explicit)] public struct S12 { [FieldOffset(8)] string a; [FieldOffset(8)] object b; [FieldOffset(3)] byte c; }
[StructLayout(LayoutKind.Explicit, Size = 21)] public struct S13 { [FieldOffset(1)] int a; }
[StructLayout(LayoutKind.Explicit, Pack = 1)] public struct S14 { [FieldOffset(1)] int a; [FieldOffset(5)] long b; }
public struct S15 { byte a; S11 b; byte c; }
public struct S16 { byte a; S12 b; byte c; int d; }
public struct S17 { }
public struct S18 { S17 a; S17 b; int c; S17 d; }
public struct S19 { byte a; Int128 b; byte c; }
public struct S20 { byte a; decimal b; byte c; nint d; char e; bool f; float g; double h; }
public struct S21<T> { byte a; T b; byte c; }
public struct S22<T, U> { T a; U b; }
[InlineArray(5)] public struct S23 { byte a; }
[InlineArray(3)] public struct S24 { S1 a; }
[InlineArray(4)] public struct S25<T> { T a; }
public struct S26 { S23 a; int b; S25<string> c; byte d; S25<short> e; }
public unsafe struct S27 { byte a; int* b; byte c; delegate*<int> d; fixed int e[3]; }
public struct S28 { Color a; Small b; Long c; int? d; byte? e; long? f; Point? g; }
public struct S29 { byte a; S9 b; byte c; }
public struct S30 { S5 a; S6 b; byte c; S14 d; S7 e; }
public ref struct S31 { byte a; ref int b; string c; }
public struct S32 { string a; S33 b; byte c; }
public struct S33 { byte a; object b; }
[StructLayout(LayoutKind.Sequential, Pack = 1)] public struct S34 { byte a; string b; int c; }
[StructLayout(LayoutKind.Sequential, Pack = 4)] public struct S35 { byte a; S1 b; double c; }
[StructLayout(LayoutKind.Sequential, Size = 50)] public struct S36 { byte a; string b; }
[StructLayout(LayoutKind.Auto, Size = 50)] public struct S37 { byte a; int b; }
[StructLayout(LayoutKind.Explicit, Size = 64)] public struct S38 { [FieldOffset(16)] string a; [FieldOffset(33)] byte b; }
[StructLayout(LayoutKind.Explicit)] public struct S39 { [FieldOffset(0)] S33 a; [FieldOffset(0)] S33 b; [FieldOffset(16)] int c; }
public struct S40 { byte a; Int128? b; byte c; (byte, string) d; KeyValuePair<string, int> e; KeyValuePair<byte, long> f; }
public class C1 { byte a; string b; int c; object d; short e; }
public class C2 : C1 { byte a; long b; byte c; string d; }
public class C3 : C2 { byte a; S2 b; S1 c; char d; }
public class C4 { byte a; }
public class C5 : C4 { short a; byte b; }
public class C6 : C5 { int a; object b; byte c; }
public class C7 { long a; }
public class C8 : C7 { S33 a; byte b; Point c; }
[StructLayout(LayoutKind.Explicit)] public class C9 { [FieldOffset(4)] int a; [FieldOffset(0)] int b; [FieldOffset(8)] string c; }

static class Layouts
{
    static S1 a1; static S2 a2; static S3 a3; static S4 a4; static S5 a5; static S6 a6; static S7 a7; static S8 a8; static S9 a9; static S10 a10;
    static S11 a11; static S12 a12; static S13 a13; static S14 a14; static S15 a15; static S16 a16; static S17 a17; static S18 a18; static S19 a19; static S20 a20;
    static S21<int> b1; static S21<string> b2; static S21<S2> b3; static S21<S17> b4; static S21<Int128> b5; static S21<S21<byte>> b6;
    static S22<byte, string> c1; static S22<string, byte> c2; static S22<byte, int> c3; static S22<S33, byte> c4; static S22<byte, S33> c5;
    static S23 d1; static S24 d2; static S25<string> d3; static S25<byte> d4; static S25<S33> d5; static S26 d6; static S27 d7; static S28 d8; static S29 d9; static S30 d10;
    static S32 e2; static S33 e3; static S34 e4; static S35 e5; static S36 e6; static S37 e7; static S38 e8; static S39 e9; static S40 e10;
    static C1 f1; static C2 f2; static C3 f3; static C4 f4; static C5 f5; static C6 f6; static C7 f7; static C8 f8; static C9 f9;
    static int g1; static Color g2; static Small g3; static int? g4; static nint g5; static decimal? g6;
}

static unsafe class Names
{
    static int a1; static string a2; static int[] a3; static int[,,] a4; static int[][,] a5; static List<int> a6; static List<List<string>>[] a7;
    static Gen<int>.Inner<string> a8; static Gen<int>.Inner<string>.Deep a9; static Gen<int>.Plain[] a10; static int* a11; static int** a12; static Dictionary<string, List<int[]>> a13;
    static int? a14; static Func<int, string> a15; static List<int>.Enumerator a16; static Gen<Gen<int>>[,] a17; static Point a18; static Gen<int*[]> a19;
}

public interface I1 { string M() ; }
public interface I2 : I1 { string N() => "I2.N"; string I1.M() => "I2.M"; }
public interface I3 : I1 { string I1.M() => "I3.M"; }
public interface I4 : I2, I3 { string I1.M() => "I4.M"; }
public interface IAbstractAgain : I2 { abstract string I1.M(); }
public interface IGen<T> { string F(T value); string G(T value) => "IGen.G"; }
public interface IVar<out T> { string V(); }
public interface IVarIn<in T> { string W(T value); }
public interface IMeth { string H<T>(T value); string K<T>() => "IMeth.K"; }
public class A1 : I1 { public virtual string M() => "A1.M"; public virtual string Q() => "A1.Q"; public virtual string R(int a) => "A1.R"; public virtual string Z() => "A1.Z"; }
public class A2 : A1 { public override string M() => "A2.M"; public new virtual string Q() => "A2.Q"; public sealed override string Z() => "A2.Z"; public virtual string R(long a) => "A2.R"; }
public class A3 : A2, I1 { string I1.M() => "A3.I1.M"; public override string Q() => "A3.Q"; public override string R(int a) => "A3.R"; }
public class A4 : A3 { public override string M() => "A4.M"; public override string R(long a) => "A4.Rlong"; }
public class A5 : A4, I1 { }
public class A6 : A4, I1 { public new string M() => "A6.M"; }
public class D1 : I2 { }
public class D2 : I2, I3, I4 { }
public class D3 : I2 { public virtual string M() => "D3.M"; public string N() => "D3.N"; }
public class D4 : D1 { public string M() => "D4.M"; public string N() => "D4.N"; }
public class D5 : D1, I1 { public string M() => "D5.M"; }
public class D6 : D1, I2 { string I2.N() => "D6.N"; }
public class D7 : D1 { public virtual string M() => "D7.M"; }
public abstract class D8 : I2 { }
public class D9 : D8 { public virtual string M() => "D9.M"; public virtual string N() => "D9.N"; }
public abstract class D10 : I1 { public abstract string M(); }
public class D11 : D10 { public override string M() => "D11.M"; }
public class G1<T> : IGen<T> { public virtual string F(T value) => "G1.F"; public virtual string P(T value) => "G1.P(T)"; public virtual string P(int value) => "G1.P(int)"; }
public class G2 : G1<string> { public override string F(string value) => "G2.F"; public override string P(string value) => "G2.P"; }
public class G3<T> : G1<T> { public override string P(T value) => "G3.P(T)"; public override string P(int value) => "G3.P(int)"; }
public class G4 : IGen<int>, IGen<string> { public string F(int value) => "G4.Fint"; public string F(string value) => "G4.Fstring"; string IGen<string>.G(string value) => "G4.Gstring"; }
public class G5<T> : IGen<T>, IGen<T[]> { public string F(T value) => "G5.F(T)"; public string F(T[] value) => "G5.F(T[])"; }
public class V1 : IVar<Dog> { public virtual string V() => "V1.V"; }
public class V2 : V1, IVar<Cat> { string IVar<Cat>.V() => "V2.Cat"; }
public class V3 : IVar<string>, IVar<Dog> { string IVar<string>.V() => "V3.string"; string IVar<Dog>.V() => "V3.Dog"; }
public class V4 : IVarIn<Animal> { public string W(Animal value) => "V4.W"; }
public class V5 : V1, IVar<Dog> { public override string V() => "V5.V"; }
public class M1 : IMeth { public virtual string H<T>(T value) => "M1.H"; }
public class M2 : M1 { public override string H<T>(T value) => "M2.H"; public string K<T>() => "M2.K"; }
public class M3 : M1, IMeth { string IMeth.H<U>(U value) => "M3.H"; string IMeth.K<U>() => "M3.K"; }
public struct T1 : I1, IGen<int> { public string M() => "T1.M"; public string F(int value) => "T1.F"; public override string ToString() => "T1.ToString"; }
public struct T2 : I2 { }
public abstract class X1 { public abstract Animal Make(); public virtual string Tag(Animal a) => "X1.Tag"; }
public class X2 : X1 { public override Dog Make() => null; public virtual string Tag(Dog a) => "X2.Tag"; }
public class X3 : X2 { public override Dog Make() => null; }
public class P1 { private protected virtual string S() => "P1.S"; internal virtual string U() => "P1.U"; public virtual string I(in int a) => "P1.I"; public virtual ref readonly int J() => throw null; }
public class P2 : P1 { private protected override string S() => "P2.S"; internal override string U() => "P2.U"; public override string I(in int a) => "P2.I"; }

static class Objects
{
    static A1 a1; static A2 a2; static A3 a3; static A4 a4; static A5 a5; static A6 a6; static D1 d1; static D2 d2; static D3 d3; static D4 d4; static D5 d5; static D6 d6; static D7 d7; static D9 d9; static D11 d11;
    static G1<int> g1; static G1<string> g1s; static G2 g2; static G3<int> g3; static G3<string> g3s; static G4 g4; static G5<int> g5;
    static V1 v1; static V2 v2; static V3 v3; static V4 v4; static V5 v5; static M1 m1; static M2 m2; static M3 m3; static T1 t1; static T2 t2; static P1 p1; static P2 p2; static X2 x2; static X3 x3;
}
static class Declarations
{
    static I1 i1; static I2 i2; static I3 i3; static I4 i4; static IGen<int> ig; static IGen<string> igs; static IGen<int[]> iga; static IVar<Animal> iv; static IVar<Dog> ivd; static IVar<object> ivo; static IVar<Cat> ivc;
    static IVarIn<Dog> iw; static IVarIn<Animal> iwa; static IMeth im; static A1 a1; static A2 a2; static A3 a3; static G1<int> g1; static G1<string> g1s; static M1 m1; static P1 p1; static X2 x2; static T1 t1;
}

public interface IStat { static abstract string A(); static virtual string B() => "IStat.B"; }
public interface IStatMore : IStat { static string IStat.B() => "IStatMore.B"; }
public interface IStat<T> { static abstract string C(); }
public class St1 : IStat { public static string A() => "St1.A"; }
public class St2 : St1, IStat { static string IStat.A() => "St2.A"; public static string B() => "St2.B"; }
public struct St3 : IStatMore, IStat<int>, IStat<string> { public static string A() => "St3.A"; static string IStat<int>.C() => "St3.Cint"; static string IStat<string>.C() => "St3.Cstring"; }
public class St4<T> : IStat, IStat<T> { public static string A() => "St4.A"; public static string C() => "St4.C"; }
public class St5 : St2 { }
static class Statics
{
    static St1 a; static St2 b; static St3 c; static St4<int> d; static St4<string> e; static St5 f;
}

public class MyTask : Task<int> { public MyTask() : base(null) { } }
public interface IK { Task F(); Task<int> G() => null; }
public interface IH { Task H(); }
public class K1 { public virtual Task F() => null; public virtual Task<int> G() => null; public virtual ValueTask<string> V() => default; public virtual object O() => null; public virtual Task<T> Y<T>(T value) => null; }
public class K2 : K1 { public override Task<int> F() => null; public override Task<int> G() => null; public override Task O() => null; }
public class K3 : K2 { public override Task<int> F() => null; public override Task<T> Y<T>(T value) => null; }
public class K4 : K1 { public override MyTask F() => null; public override MyTask G() => null; }
public class K5 : K1, IK { }
public class K6 : IK { Task IK.F() => null; }
public class K7<T> { public virtual T H() => default; public virtual Task<T> J() => null; public static T S(T value) => value; public U R<U>() => default; public struct Z { public void P() { } } }
public class K8 : K7<Task> { public override Task H() => null; public override Task<Task> J() => null; }
public class K9 : K7<Task>, IH { }
public delegate Task KD();
