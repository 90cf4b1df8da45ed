using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.Serialization;

namespace System;

public class TimeZoneNotFoundException : Exception
{
    public TimeZoneNotFoundException() { }
    public TimeZoneNotFoundException(string? message) : base(message) { }
    public TimeZoneNotFoundException(string? message, Exception? innerException) : base(message, innerException) { }
}

public class InvalidTimeZoneException : Exception
{
    public InvalidTimeZoneException() { }
    public InvalidTimeZoneException(string? message) : base(message) { }
    public InvalidTimeZoneException(string? message, Exception? innerException) : base(message, innerException) { }
}

// Zones of a fixed offset: UTC, which is also the local zone, and those that programs make. Zones of the system's database are not
// read: looking one up throws TimeZoneNotFoundException by name.
public sealed partial class TimeZoneInfo : IEquatable<TimeZoneInfo?>, ISerializable, IDeserializationCallback
{
    private static readonly TimeZoneInfo s_utc = new("UTC", TimeSpan.Zero, "(UTC) Coordinated Universal Time", "Coordinated Universal Time", "Coordinated Universal Time");

    private readonly string _id;
    private readonly TimeSpan _baseUtcOffset;
    private readonly string _displayName, _standardName, _daylightName;

    private TimeZoneInfo(string id, TimeSpan baseUtcOffset, string? displayName, string? standardName, string? daylightName)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length == 0) throw new ArgumentException("The value cannot be an empty string.", nameof(id));
        if (baseUtcOffset.Ticks % TimeSpan.TicksPerMinute != 0) throw new ArgumentException("The TimeSpan parameter cannot be specified more precisely than whole minutes.", nameof(baseUtcOffset));
        if (Math.Abs(baseUtcOffset.Ticks) > 14 * TimeSpan.TicksPerHour) throw new ArgumentOutOfRangeException(nameof(baseUtcOffset), "The TimeSpan parameter must be within plus or minus 14.0 hours.");
        _id = id;
        _baseUtcOffset = baseUtcOffset;
        _displayName = displayName ?? "";
        _standardName = standardName ?? "";
        _daylightName = daylightName ?? "";
    }

    internal static long LocalOffsetOfUtc(long utcTicks) => 0;
    internal static long LocalOffsetOfLocal(long localTicks) => 0;

    public static TimeZoneInfo Utc => s_utc;
    public static TimeZoneInfo Local => s_utc;
    public string Id => _id;
    public bool HasIanaId => true;
    public string DisplayName => _displayName;
    public string StandardName => _standardName;
    public string DaylightName => _daylightName;
    public TimeSpan BaseUtcOffset => _baseUtcOffset;
    public bool SupportsDaylightSavingTime => false;

    public static void ClearCachedData() { }
    public static ReadOnlyCollection<TimeZoneInfo> GetSystemTimeZones() => new(new TimeZoneInfo[] { s_utc });
    public static ReadOnlyCollection<TimeZoneInfo> GetSystemTimeZones(bool skipSorting) => new(new TimeZoneInfo[] { s_utc });

    public static TimeZoneInfo FindSystemTimeZoneById(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone) ? zone : throw new TimeZoneNotFoundException($"The time zone ID '{id}' was not found on the local computer.");
    }

    public static bool TryFindSystemTimeZoneById(string id, [NotNullWhen(true)] out TimeZoneInfo? timeZoneInfo)
    {
        bool isUtc = id.Equals("UTC", StringComparison.OrdinalIgnoreCase) || id is "Etc/UTC" or "Etc/GMT" or "GMT";
        timeZoneInfo = isUtc ? s_utc : null;
        return isUtc;
    }

    public static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string? displayName, string? standardDisplayName) =>
        new(id, baseUtcOffset, displayName, standardDisplayName, standardDisplayName);

    public TimeSpan GetUtcOffset(DateTime dateTime) => _baseUtcOffset;
    public TimeSpan GetUtcOffset(DateTimeOffset dateTimeOffset) => _baseUtcOffset;
    public bool IsDaylightSavingTime(DateTime dateTime) => false;
    public bool IsDaylightSavingTime(DateTimeOffset dateTimeOffset) => false;
    public bool IsAmbiguousTime(DateTime dateTime) => false;
    public bool IsAmbiguousTime(DateTimeOffset dateTimeOffset) => false;
    public bool IsInvalidTime(DateTime dateTime) => false;
    public TimeSpan[] GetAmbiguousTimeOffsets(DateTime dateTime) => throw new ArgumentException("The supplied DateTime is not in an ambiguous time range.", nameof(dateTime));

    public static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo destinationTimeZone) => ConvertTime(dateTime, dateTime.Kind == DateTimeKind.Utc ? Utc : Local, destinationTimeZone);

    public static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo sourceTimeZone, TimeZoneInfo destinationTimeZone)
    {
        ArgumentNullException.ThrowIfNull(sourceTimeZone);
        ArgumentNullException.ThrowIfNull(destinationTimeZone);
        bool kindMatches = dateTime.Kind == DateTimeKind.Unspecified || (dateTime.Kind == DateTimeKind.Utc ? sourceTimeZone == Utc : sourceTimeZone == Local);
        if (!kindMatches) throw new ArgumentException("The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local.", nameof(sourceTimeZone));
        long ticks = dateTime.Ticks - sourceTimeZone._baseUtcOffset.Ticks + destinationTimeZone._baseUtcOffset.Ticks;
        DateTimeKind kind = ReferenceEquals(destinationTimeZone, s_utc) ? DateTimeKind.Utc : DateTimeKind.Unspecified;
        return new DateTime(Math.Clamp(ticks, 0, DateTime.MaxTicks), kind);
    }

    public static DateTimeOffset ConvertTime(DateTimeOffset dateTimeOffset, TimeZoneInfo destinationTimeZone)
    {
        ArgumentNullException.ThrowIfNull(destinationTimeZone);
        return dateTimeOffset.ToOffset(destinationTimeZone._baseUtcOffset);
    }

    public static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string destinationTimeZoneId) => ConvertTime(dateTime, FindSystemTimeZoneById(destinationTimeZoneId));
    public static DateTimeOffset ConvertTimeBySystemTimeZoneId(DateTimeOffset dateTimeOffset, string destinationTimeZoneId) => ConvertTime(dateTimeOffset, FindSystemTimeZoneById(destinationTimeZoneId));
    public static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string sourceTimeZoneId, string destinationTimeZoneId) =>
        ConvertTime(dateTime, FindSystemTimeZoneById(sourceTimeZoneId), FindSystemTimeZoneById(destinationTimeZoneId));
    public static DateTime ConvertTimeFromUtc(DateTime dateTime, TimeZoneInfo destinationTimeZone) => dateTime.Kind == DateTimeKind.Local
        ? throw new ArgumentException("The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local.", "sourceTimeZone")
        : ConvertTime(dateTime, s_utc, destinationTimeZone);
    public static DateTime ConvertTimeToUtc(DateTime dateTime) => dateTime.ToUniversalTime();
    public static DateTime ConvertTimeToUtc(DateTime dateTime, TimeZoneInfo sourceTimeZone) => ConvertTime(dateTime, sourceTimeZone, s_utc);

    public static bool TryConvertIanaIdToWindowsId(string ianaId, [NotNullWhen(true)] out string? windowsId)
    {
        windowsId = ianaId is "UTC" or "Etc/UTC" ? "UTC" : null;
        return windowsId is not null;
    }

    public static bool TryConvertWindowsIdToIanaId(string windowsId, [NotNullWhen(true)] out string? ianaId)
    {
        ianaId = windowsId == "UTC" ? "Etc/UTC" : null;
        return ianaId is not null;
    }

    void ISerializable.GetObjectData(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();
    void IDeserializationCallback.OnDeserialization(object? sender) { }
    public bool HasSameRules(TimeZoneInfo other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _baseUtcOffset == other._baseUtcOffset;
    }
    public bool Equals([NotNullWhen(true)] TimeZoneInfo? other) => other is not null && string.Equals(_id, other._id, StringComparison.OrdinalIgnoreCase) && HasSameRules(other);
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as TimeZoneInfo);
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_id);
    public override string ToString() => DisplayName;
}
