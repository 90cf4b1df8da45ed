namespace System.Diagnostics.Tracing;

public enum EventLevel { LogAlways, Critical, Error, Warning, Informational, Verbose }

[Flags]
public enum EventKeywords : long
{
    None = 0x0,
    All = -1,
    MicrosoftTelemetry = 0x02000000000000,
    WdiContext = 0x02000000000000,
    WdiDiagnostic = 0x04000000000000,
    Sqm = 0x08000000000000,
    AuditFailure = 0x10000000000000,
    CorrelationHint = 0x10000000000000,
    AuditSuccess = 0x20000000000000,
    EventLogClassic = 0x80000000000000,
}

public enum EventTask { None }

public enum EventOpcode
{
    Info, Start, Stop, DataCollectionStart, DataCollectionStop, Extension, Reply, Resume, Suspend, Send,
    Receive = 240,
}

[Flags]
public enum EventTags { None }

public enum EventChannel : byte { None = 0, Admin = 16, Operational = 17, Analytic = 18, Debug = 19 }

[Flags]
public enum EventActivityOptions { None = 0, Disable = 2, Recursive = 4, Detachable = 8 }

public enum EventCommand { Update = 0, SendManifest = -1, Enable = -2, Disable = -3 }

[Flags]
public enum EventSourceSettings { Default = 0, ThrowOnEventWriteErrors = 1, EtwManifestEventFormat = 4, EtwSelfDescribingEventFormat = 8 }

[Flags]
public enum EventManifestOptions { None = 0, Strict = 1, AllCultures = 2, OnlyIfNeededForRegistration = 4, AllowEventSourceOverride = 8 }

[Flags]
public enum EventFieldTags { None }

public enum EventFieldFormat { Default, String = 2, Boolean = 3, Hexadecimal = 4, Xml = 11, Json = 12, HResult = 15 }
