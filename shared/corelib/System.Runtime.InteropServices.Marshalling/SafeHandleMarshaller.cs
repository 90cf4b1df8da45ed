namespace System.Runtime.InteropServices.Marshalling;

/// <summary>Handles as arguments of native calls, for code that the compiler's generator writes.</summary>
public static class SafeHandleMarshaller<T> where T : SafeHandle
{
    public struct ManagedToUnmanagedIn
    {
        private bool _isHeld;
        private T? _handle;

        public void FromManaged(T handle)
        {
            ArgumentNullException.ThrowIfNull(handle);
            _handle = handle;
            handle.DangerousAddRef(ref _isHeld);
        }

        public nint ToUnmanaged() => _handle!.DangerousGetHandle();

        public void Free()
        {
            if (_isHeld)
                _handle!.DangerousRelease();
        }
    }

    public struct ManagedToUnmanagedRef
    {
        private bool _isHeld, _wasCalled;
        private T? _handle;
        private nint _before, _after;
        private readonly T _new;

        // Made before the call, so that its result cannot be lost.
        public ManagedToUnmanagedRef() => _new = Activator.CreateInstance<T>();

        public void FromManaged(T handle)
        {
            _handle = handle;
            handle.DangerousAddRef(ref _isHeld);
            _before = _after = handle.DangerousGetHandle();
        }

        public nint ToUnmanaged() => _before;
        public void FromUnmanaged(nint value) => _after = value;
        public void OnInvoked() => _wasCalled = true;

        public T ToManagedFinally()
        {
            if (!_wasCalled || _after == _before)
                return _handle!;
            Marshal.InitHandle(_new, _after);
            return _new;
        }

        public void Free()
        {
            if (_isHeld)
                _handle!.DangerousRelease();
        }
    }

    public struct ManagedToUnmanagedOut
    {
        private readonly T _new;
        private bool _isSet;

        public ManagedToUnmanagedOut() => _new = Activator.CreateInstance<T>();

        public void FromUnmanaged(nint value)
        {
            _isSet = true;
            Marshal.InitHandle(_new, value);
        }

        public T ToManaged() => _new;

        public void Free()
        {
            if (!_isSet)
                _new.Dispose();
        }
    }
}
