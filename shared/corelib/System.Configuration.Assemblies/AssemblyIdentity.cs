namespace System.Configuration.Assemblies;

public enum AssemblyVersionCompatibility { SameMachine = 1, SameProcess = 2, SameDomain = 3 }
public enum AssemblyHashAlgorithm { None = 0, MD5 = 0x8003, Sha1 = 0x8004, Sha256 = 0x800C, Sha384 = 0x800D, Sha512 = 0x800E }
