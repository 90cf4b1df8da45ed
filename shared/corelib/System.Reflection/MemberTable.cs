using System.Runtime.CompilerServices;

namespace System.Reflection;

// What metadata says of the members of types. Methods and fields are named by the engine's ids (-1: none), properties and events
// by their declaring type and token.
internal static class MemberTable
{
    // Ids of the methods and constructors that a type itself declares, in table order; of an array those that the engine provides.
    // Throws TypeLoadException, as all here.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint[] Methods(RuntimeType type);

    // Ids of the fields that a type itself declares, in table order.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint[] Fields(RuntimeType type);

    // Tokens of the properties that a type itself declares, in table order.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint[] Properties(RuntimeType type);

    // Tokens of the events that a type itself declares, in table order.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint[] Events(RuntimeType type);

    // The definitions of the types nested in a type, in table order.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType[] NestedTypes(RuntimeType type);

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string MethodName(nint method);

    // MethodDef.Flags, and in the upper 16 bits ImplFlags (ECMA-335 II.23.1.10, II.23.1.11).
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int MethodAttributes(nint method);

    // The type of the result, then those of the parameters.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType[] MethodSignature(nint method);

    // The method's own type arguments, of a definition its type parameters; empty when it is not generic.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType[] MethodArguments(nint method);

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType MethodOwner(nint method);

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int MethodToken(nint method);

    // The virtual slot of a method, the same along the class hierarchy; -1 when it is not virtual.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int MethodSlot(nint method);

    // The method that introduced a virtual method's slot; any other method is itself.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint SlotDeclaration(nint method);

    // Whether the method is generic over its own type parameters.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern bool IsMethodDefinition(nint method);

    // A generic method over its own type parameters, of the same owner.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint MethodDefinition(nint method);

    // The method as its row in metadata: over its own type parameters, of the definition of its owner.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint TypicalMethod(nint method);

    // The index of the first argument that violates its parameter's constraints; -1 when none does.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int ViolatingArgument(nint method, RuntimeType[] arguments);

    // A generic method over arguments, whose constraints hold.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint InstantiateMethod(nint method, RuntimeType[] arguments);

    // What implements an interface's method in a class. Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint InterfaceTarget(nint method, RuntimeType type);

    // Of a parameter (1 the first, 0 the result): the token (row 0 when metadata has no row for it), the name or null, the flags.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int ParameterToken(nint method, int sequence);
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string? ParameterName(nint method, int sequence);
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int ParameterAttributes(nint method, int sequence);

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string FieldName(nint field);
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int FieldAttributes(nint field);
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType FieldType(nint field);
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType FieldOwner(nint field);
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int FieldToken(nint field);

    // FieldLayout.Offset (ECMA-335 II.22.16); -1 when there is none.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int ExplicitOffset(nint field);

    // ClassLayout (ECMA-335 II.22.8): the size, and in the upper 32 bits the packing; 0 when there is none.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern long ClassLayout(RuntimeType type);

    // Name and flags of a property or event.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string MemberName(RuntimeType type, int token);
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int MemberAttributes(RuntimeType type, int token);

    // The type of a property, then those of its indices.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType[] PropertySignature(RuntimeType type, int token);

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType? EventHandlerType(RuntimeType type, int token);

    // The methods of a property or event: pairs of MethodSemantics.Semantics (ECMA-335 II.23.1.12) and method id.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint[] Accessors(RuntimeType type, int token);

    // The constant of a field, parameter or property as the primitive or string that metadata stores; null for null, and for none.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern object? Constant(int assembly, int token);

    // The token of a type's definition or of a generic parameter; row 0 for others.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int TypeToken(RuntimeType type);
}
