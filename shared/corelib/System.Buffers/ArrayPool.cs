using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;

namespace System.Buffers;

public abstract class ArrayPool<T>
{
    private static readonly ArrayPool<T> s_shared = new SharedPool();

    public static ArrayPool<T> Shared => s_shared;
    public static ArrayPool<T> Create() => new SharedPool();

    public static ArrayPool<T> Create(int maxArrayLength, int maxArraysPerBucket)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxArrayLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxArraysPerBucket);
        return new SharedPool();
    }

    public abstract T[] Rent(int minimumLength);
    public abstract void Return(T[] array, bool clearArray = false);

    // Arrays of 16, 32, 64, … elements. Each size keeps a few returned arrays; taking and giving is one exchange a place.
    private sealed class SharedPool : ArrayPool<T>
    {
        private const int Buckets = 27;
        private const int PlacesPerBucket = 8;
        private readonly T[]?[] _places = new T[]?[Buckets * PlacesPerBucket];

        private static int BucketOf(int length) => BitOperations.Log2((uint)(length - 1) | 15) - 3;

        public override T[] Rent(int minimumLength)
        {
            if (minimumLength == 0) return Array.Empty<T>();
            ArgumentOutOfRangeException.ThrowIfNegative(minimumLength);
            int bucket = BucketOf(minimumLength);
            if (bucket >= Buckets) return new T[minimumLength];
            for (int i = bucket * PlacesPerBucket; i < (bucket + 1) * PlacesPerBucket; i++)
            {
                if (_places[i] is null) continue;
                T[]? array = Interlocked.Exchange(ref _places[i], null);
                if (array is not null) return array;
            }
            return new T[16 << bucket];
        }

        public override void Return(T[] array, bool clearArray)
        {
            ArgumentNullException.ThrowIfNull(array);
            if (array.Length == 0) return;
            if (clearArray) Array.Clear(array);
            int bucket = BucketOf(array.Length);
            if (bucket >= Buckets) return;
            if (array.Length != 16 << bucket) throw new ArgumentException("The buffer is not associated with this pool and may not be returned to it.", nameof(array));
            for (int i = bucket * PlacesPerBucket; i < (bucket + 1) * PlacesPerBucket; i++)
            {
                if (_places[i] is not null) continue;
                if (Interlocked.CompareExchange(ref _places[i], array, null) is null) return;
            }
        }
    }
}
