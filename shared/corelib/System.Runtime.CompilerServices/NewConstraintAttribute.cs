namespace System.Runtime.CompilerServices;

[AttributeUsage(AttributeTargets.GenericParameter)]
public sealed class NewConstraintAttribute : Attribute { }
