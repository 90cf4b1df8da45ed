namespace System;

public abstract class MarshalByRefObject
{
    protected MarshalByRefObject() { }
    public object GetLifetimeService() => throw new PlatformNotSupportedException("This platform does not support remoting.");
    public virtual object InitializeLifetimeService() => throw new PlatformNotSupportedException("This platform does not support remoting.");
    protected MarshalByRefObject MemberwiseClone(bool cloneIdentity) => (MarshalByRefObject)base.MemberwiseClone();
}
