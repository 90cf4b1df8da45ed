using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System;

public sealed class Version : ICloneable, IComparable, IComparable<Version?>, IEquatable<Version?>, ISpanFormattable, IUtf8SpanFormattable, IUtf8SpanParsable<Version>
{
    private readonly int _major, _minor, _build = -1, _revision = -1;

    public Version() { }

    public Version(int major, int minor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(major);
        ArgumentOutOfRangeException.ThrowIfNegative(minor);
        _major = major;
        _minor = minor;
    }

    public Version(int major, int minor, int build) : this(major, minor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(build);
        _build = build;
    }

    public Version(int major, int minor, int build, int revision) : this(major, minor, build)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(revision);
        _revision = revision;
    }

    public Version(string version)
    {
        Version parsed = Parse(version);
        _major = parsed._major;
        _minor = parsed._minor;
        _build = parsed._build;
        _revision = parsed._revision;
    }

    private Version(int major, int minor, int build, int revision, bool _)
    {
        _major = major;
        _minor = minor;
        _build = build;
        _revision = revision;
    }

    public int Major => _major;
    public int Minor => _minor;
    public int Build => _build;
    public int Revision => _revision;
    public short MajorRevision => (short)(_revision >> 16);
    public short MinorRevision => (short)_revision;

    public object Clone() => new Version(_major, _minor, _build, _revision, true);

    public int CompareTo(object? version)
    {
        if (version is null) return 1;
        return version is Version other ? CompareTo(other) : throw new ArgumentException("Object must be of type Version.", nameof(version));
    }

    public int CompareTo(Version? value)
    {
        if (ReferenceEquals(value, this)) return 0;
        if (value is null) return 1;
        int order = _major.CompareTo(value._major);
        if (order == 0) order = _minor.CompareTo(value._minor);
        if (order == 0) order = _build.CompareTo(value._build);
        return order != 0 ? order : _revision.CompareTo(value._revision);
    }

    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Version);
    public bool Equals([NotNullWhen(true)] Version? obj) => obj is not null && CompareTo(obj) == 0;
    public override int GetHashCode() => (_major & 0xF) << 28 | (_minor & 0xFF) << 20 | (_build & 0xFF) << 12 | _revision & 0xFFF;

    private int DefaultFieldCount => _build == -1 ? 2 : _revision == -1 ? 3 : 4;

    public override string ToString() => ToString(DefaultFieldCount);

    public string ToString(int fieldCount)
    {
        if ((uint)fieldCount > 4 || (fieldCount > 2 && _build == -1) || (fieldCount > 3 && _revision == -1))
            throw new ArgumentException($"Argument must be between 0 and {(fieldCount > 4 ? 4 : _build == -1 ? 2 : 3)}.", nameof(fieldCount));
        string text = "";
        if (fieldCount > 0) text = Number.UnsignedToString((uint)_major);
        if (fieldCount > 1) text += "." + Number.UnsignedToString((uint)_minor);
        if (fieldCount > 2) text += "." + Number.UnsignedToString((uint)_build);
        if (fieldCount > 3) text += "." + Number.UnsignedToString((uint)_revision);
        return text;
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
    public bool TryFormat(Span<char> destination, out int charsWritten) => TryFormat(destination, DefaultFieldCount, out charsWritten);
    public bool TryFormat(Span<char> destination, int fieldCount, out int charsWritten)
    {
        string text = ToString(fieldCount);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) => Number.TryWriteUtf8(ToString(), utf8Destination, out bytesWritten);
    public bool TryFormat(Span<byte> utf8Destination, int fieldCount, out int bytesWritten) => Number.TryWriteUtf8(ToString(fieldCount), utf8Destination, out bytesWritten);
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryFormat(destination, out charsWritten);
    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryFormat(utf8Destination, out bytesWritten);

    public static Version Parse(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ParseCore(input, true)!;
    }

    public static Version Parse(ReadOnlySpan<char> input) => ParseCore(input, true)!;
    public static Version Parse(ReadOnlySpan<byte> utf8Text) => ParseCore(Number.FromUtf8(utf8Text), true)!;
    static Version IUtf8SpanParsable<Version>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    public static bool TryParse([NotNullWhen(true)] string? input, [NotNullWhen(true)] out Version? result)
    {
        result = input is null ? null : ParseCore(input, false);
        return result is not null;
    }

    public static bool TryParse(ReadOnlySpan<char> input, [NotNullWhen(true)] out Version? result)
    {
        result = ParseCore(input, false);
        return result is not null;
    }

    public static bool TryParse(ReadOnlySpan<byte> utf8Text, [NotNullWhen(true)] out Version? result) => TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), out result);
    static bool IUtf8SpanParsable<Version>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, [MaybeNullWhen(false)] out Version result) => TryParse(utf8Text, out result!);

    private static Version? ParseCore(ReadOnlySpan<char> input, bool throws)
    {
        Span<int> parts = [0, 0, -1, -1];
        int count = 0;
        ReadOnlySpan<char> rest = input;
        while (true)
        {
            int dot = rest.IndexOf('.');
            ReadOnlySpan<char> part = dot < 0 ? rest : rest.Slice(0, dot);
            if (count == 4)
            {
                if (throws) throw new ArgumentException("Version string portion was too short or too long.", nameof(input));
                return null;
            }
            // Checked in the end, so that a wrong number of parts is what is reported first.
            count++;
            if (dot < 0) break;
            rest = rest.Slice(dot + 1);
        }
        if (count < 2)
        {
            if (throws) throw new ArgumentException("Version string portion was too short or too long.", nameof(input));
            return null;
        }
        rest = input;
        for (int i = 0; i < count; i++)
        {
            int dot = rest.IndexOf('.');
            ReadOnlySpan<char> part = dot < 0 ? rest : rest.Slice(0, dot);
            if (throws)
            {
                parts[i] = int.Parse(part, NumberStyles.Integer, CultureInfo.InvariantCulture);
                ArgumentOutOfRangeException.ThrowIfNegative(parts[i], nameof(input));
            }
            else if (!int.TryParse(part, NumberStyles.Integer, CultureInfo.InvariantCulture, out parts[i]) || parts[i] < 0)
            {
                return null;
            }
            rest = rest.Slice(dot + 1);
        }
        return new Version(parts[0], parts[1], parts[2], parts[3], true);
    }

    public static bool operator ==(Version? v1, Version? v2) => v2 is null ? v1 is null : ReferenceEquals(v2, v1) || v2.Equals(v1);
    public static bool operator !=(Version? v1, Version? v2) => !(v1 == v2);
    public static bool operator <(Version? v1, Version? v2) => v1 is null ? v2 is not null : v1.CompareTo(v2) < 0;
    public static bool operator <=(Version? v1, Version? v2) => v1 is null || v1.CompareTo(v2) <= 0;
    public static bool operator >(Version? v1, Version? v2) => v2 < v1;
    public static bool operator >=(Version? v1, Version? v2) => v2 <= v1;
}
