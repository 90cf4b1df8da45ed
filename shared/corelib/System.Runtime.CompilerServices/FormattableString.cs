using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System
{
    public abstract class FormattableString : IFormattable
    {
        public abstract string Format { get; }
        public abstract object?[] GetArguments();
        public abstract int ArgumentCount { get; }
        public abstract object? GetArgument(int index);
        public abstract string ToString(IFormatProvider? formatProvider);
        string IFormattable.ToString(string? ignored, IFormatProvider? formatProvider) => ToString(formatProvider);
        public override string ToString() => ToString(CultureInfo.CurrentCulture);

        public static string Invariant(FormattableString formattable)
        {
            ArgumentNullException.ThrowIfNull(formattable);
            return formattable.ToString(CultureInfo.InvariantCulture);
        }

        public static string CurrentCulture(FormattableString formattable)
        {
            ArgumentNullException.ThrowIfNull(formattable);
            return formattable.ToString(CultureInfo.CurrentCulture);
        }
    }
}

namespace System.Runtime.CompilerServices
{
    public static class FormattableStringFactory
    {
        public static FormattableString Create([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, params object?[] arguments)
        {
            ArgumentNullException.ThrowIfNull(format);
            ArgumentNullException.ThrowIfNull(arguments);
            return new ConcreteFormattableString(format, arguments);
        }

        private sealed class ConcreteFormattableString(string format, object?[] arguments) : FormattableString
        {
            public override string Format => format;
            public override object?[] GetArguments() => arguments;
            public override int ArgumentCount => arguments.Length;
            public override object? GetArgument(int index) => arguments[index];
            public override string ToString(IFormatProvider? formatProvider) => string.Format(formatProvider, format, arguments);
        }
    }
}
