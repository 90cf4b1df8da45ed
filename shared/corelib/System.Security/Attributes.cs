// Security attributes of older frameworks: compilers still emit them, nothing acts on them.
namespace System.Security
{
    [AttributeUsage(AttributeTargets.Module, AllowMultiple = true, Inherited = false)]
    public sealed class UnverifiableCodeAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
    public sealed class AllowPartiallyTrustedCallersAttribute : Attribute
    {
        public PartialTrustVisibilityLevel PartialTrustVisibilityLevel { get; set; }
    }

    public enum PartialTrustVisibilityLevel { VisibleToAllHosts = 0, NotVisibleByDefault = 1 }

    public enum SecurityCriticalScope { Explicit = 0, Everything = 1 }

    [AttributeUsage(AttributeTargets.All, AllowMultiple = false, Inherited = false)]
    public sealed class SecurityCriticalAttribute : Attribute
    {
        public SecurityCriticalAttribute() { }
        public SecurityCriticalAttribute(SecurityCriticalScope scope) => Scope = scope;
        public SecurityCriticalScope Scope { get; }
    }

    [AttributeUsage(AttributeTargets.All, AllowMultiple = false, Inherited = false)]
    public sealed class SecuritySafeCriticalAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.All, AllowMultiple = false, Inherited = false)]
    public sealed class SecurityTreatAsSafeAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
    public sealed class SecurityTransparentAttribute : Attribute { }

    public enum SecurityRuleSet : byte { None = 0, Level1 = 1, Level2 = 2 }

    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false)]
    public sealed class SecurityRulesAttribute : Attribute
    {
        public SecurityRulesAttribute(SecurityRuleSet ruleSet) => RuleSet = ruleSet;
        public bool SkipVerificationInFullTrust { get; set; }
        public SecurityRuleSet RuleSet { get; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Interface | AttributeTargets.Delegate, AllowMultiple = true, Inherited = false)]
    public sealed class SuppressUnmanagedCodeSecurityAttribute : Attribute { }
}

namespace System.Security.Permissions
{
    public enum SecurityAction
    {
        Assert = 3, Demand = 2, Deny = 4, InheritanceDemand = 7, LinkDemand = 6, PermitOnly = 5,
        RequestMinimum = 8, RequestOptional = 9, RequestRefuse = 10,
    }

    [AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Constructor | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
    public abstract class SecurityAttribute : Attribute
    {
        protected SecurityAttribute(SecurityAction action) => Action = action;
        public SecurityAction Action { get; set; }
        public bool Unrestricted { get; set; }
    }

    [AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Constructor | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
    public abstract class CodeAccessSecurityAttribute : SecurityAttribute
    {
        protected CodeAccessSecurityAttribute(SecurityAction action) : base(action) { }
    }

    [Flags]
    public enum SecurityPermissionFlag
    {
        NoFlags = 0, Assertion = 1, UnmanagedCode = 2, SkipVerification = 4, Execution = 8, ControlThread = 16, ControlEvidence = 32,
        ControlPolicy = 64, SerializationFormatter = 128, ControlDomainPolicy = 256, ControlPrincipal = 512, ControlAppDomain = 1024,
        RemotingConfiguration = 2048, Infrastructure = 4096, BindingRedirects = 8192, AllFlags = 16383,
    }

    [AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Constructor | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
    public sealed class SecurityPermissionAttribute : CodeAccessSecurityAttribute
    {
        public SecurityPermissionAttribute(SecurityAction action) : base(action) { }
        public SecurityPermissionFlag Flags { get; set; }
        public bool SkipVerification { get; set; }
        public bool UnmanagedCode { get; set; }
        public bool Execution { get; set; }
        public bool Assertion { get; set; }
        public bool ControlThread { get; set; }
    }
}
