// Completed tasks that are handed out again and again.
namespace System.Threading.Tasks;

using System.Runtime.CompilerServices;

internal static class TaskCache
{
    internal static readonly Task<bool> s_true = new Task<bool>(false, true, (TaskCreationOptions)InternalTaskOptions.DoNotDispose, default);
    internal static readonly Task<bool> s_false = new Task<bool>(false, false, (TaskCreationOptions)InternalTaskOptions.DoNotDispose, default);

    private const int SmallestInt = -1;
    private const int IntCount = 10;

    private static readonly Task<int>[] s_ints = CreateInts();

    private static Task<int>[] CreateInts()
    {
        Task<int>[] tasks = new Task<int>[IntCount];
        for (int i = 0; i < IntCount; i++)
        {
            tasks[i] = new Task<int>(false, i + SmallestInt, (TaskCreationOptions)InternalTaskOptions.DoNotDispose, default);
        }
        return tasks;
    }

    internal static Task<TResult> FromResult<TResult>(TResult result)
    {
        if (result is null)
        {
            return Task<TResult>.s_defaultResultTask;
        }
        if (typeof(TResult).IsValueType)
        {
            if (typeof(TResult) == typeof(bool))
            {
                return Unsafe.As<Task<TResult>>(Unsafe.As<TResult, bool>(ref result) ? s_true : s_false);
            }
            if (typeof(TResult) == typeof(int))
            {
                int value = Unsafe.As<TResult, int>(ref result);
                if ((uint)(value - SmallestInt) < IntCount)
                {
                    return Unsafe.As<Task<TResult>>(s_ints[value - SmallestInt]);
                }
            }
            else if (!RuntimeHelpers.IsReferenceOrContainsReferences<TResult>() && IsZero(ref result))
            {
                return Task<TResult>.s_defaultResultTask;
            }
        }
        return new Task<TResult>(result);
    }

    /// Whether all bits of a small value without references are zero.
    private static bool IsZero<TResult>(ref TResult result)
    {
        switch (Unsafe.SizeOf<TResult>())
        {
            case 1:
                return Unsafe.As<TResult, byte>(ref result) == 0;
            case 2:
                return Unsafe.As<TResult, short>(ref result) == 0;
            case 4:
                return Unsafe.As<TResult, int>(ref result) == 0;
            case 8:
                return Unsafe.As<TResult, long>(ref result) == 0;
            case 16:
                return Unsafe.As<TResult, long>(ref result) == 0 && Unsafe.Add(ref Unsafe.As<TResult, long>(ref result), 1) == 0;
            default:
                return false;
        }
    }
}
