// TaskFactory: tasks for Begin/End pairs.
namespace System.Threading.Tasks;

public partial class TaskFactory
{
    public Task FromAsync(IAsyncResult asyncResult, Action<IAsyncResult> endMethod) =>
        FromAsyncTask<VoidTaskResult>.From(asyncResult, endMethod, _creationOptions, SchedulerToUse);

    public Task FromAsync(IAsyncResult asyncResult, Action<IAsyncResult> endMethod, TaskCreationOptions creationOptions) =>
        FromAsyncTask<VoidTaskResult>.From(asyncResult, endMethod, creationOptions, SchedulerToUse);

    public Task FromAsync(IAsyncResult asyncResult, Action<IAsyncResult> endMethod, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        FromAsyncTask<VoidTaskResult>.From(asyncResult, endMethod, creationOptions, scheduler);

    public Task FromAsync(Func<AsyncCallback, object?, IAsyncResult> beginMethod, Action<IAsyncResult> endMethod, object? state) =>
        FromAsyncTask<VoidTaskResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(callback, s), endMethod, state, _creationOptions);

    public Task FromAsync(
        Func<AsyncCallback, object?, IAsyncResult> beginMethod, Action<IAsyncResult> endMethod, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<VoidTaskResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(callback, s), endMethod, state, creationOptions);

    public Task FromAsync<TArg1>(
        Func<TArg1, AsyncCallback, object?, IAsyncResult> beginMethod, Action<IAsyncResult> endMethod, TArg1 arg1, object? state) =>
        FromAsyncTask<VoidTaskResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, callback, s), endMethod, state, _creationOptions);

    public Task FromAsync<TArg1>(
        Func<TArg1, AsyncCallback, object?, IAsyncResult> beginMethod, Action<IAsyncResult> endMethod, TArg1 arg1, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<VoidTaskResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, callback, s), endMethod, state, creationOptions);

    public Task FromAsync<TArg1, TArg2>(
        Func<TArg1, TArg2, AsyncCallback, object?, IAsyncResult> beginMethod, Action<IAsyncResult> endMethod, TArg1 arg1, TArg2 arg2, object? state) =>
        FromAsyncTask<VoidTaskResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, callback, s), endMethod, state, _creationOptions);

    public Task FromAsync<TArg1, TArg2>(
        Func<TArg1, TArg2, AsyncCallback, object?, IAsyncResult> beginMethod, Action<IAsyncResult> endMethod, TArg1 arg1, TArg2 arg2, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<VoidTaskResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, callback, s), endMethod, state, creationOptions);

    public Task FromAsync<TArg1, TArg2, TArg3>(
        Func<TArg1, TArg2, TArg3, AsyncCallback, object?, IAsyncResult> beginMethod, Action<IAsyncResult> endMethod, TArg1 arg1, TArg2 arg2, TArg3 arg3, object? state) =>
        FromAsyncTask<VoidTaskResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, arg3, callback, s), endMethod, state, _creationOptions);

    public Task FromAsync<TArg1, TArg2, TArg3>(
        Func<TArg1, TArg2, TArg3, AsyncCallback, object?, IAsyncResult> beginMethod, Action<IAsyncResult> endMethod, TArg1 arg1, TArg2 arg2, TArg3 arg3, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<VoidTaskResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, arg3, callback, s), endMethod, state, creationOptions);

    public Task<TResult> FromAsync<TResult>(IAsyncResult asyncResult, Func<IAsyncResult, TResult> endMethod) =>
        FromAsyncTask<TResult>.From(asyncResult, endMethod, _creationOptions, SchedulerToUse);

    public Task<TResult> FromAsync<TResult>(IAsyncResult asyncResult, Func<IAsyncResult, TResult> endMethod, TaskCreationOptions creationOptions) =>
        FromAsyncTask<TResult>.From(asyncResult, endMethod, creationOptions, SchedulerToUse);

    public Task<TResult> FromAsync<TResult>(
        IAsyncResult asyncResult, Func<IAsyncResult, TResult> endMethod, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        FromAsyncTask<TResult>.From(asyncResult, endMethod, creationOptions, scheduler);

    public Task<TResult> FromAsync<TResult>(
        Func<AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, object? state) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(callback, s), endMethod, state, _creationOptions);

    public Task<TResult> FromAsync<TResult>(
        Func<AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(callback, s), endMethod, state, creationOptions);

    public Task<TResult> FromAsync<TArg1, TResult>(
        Func<TArg1, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, object? state) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, callback, s), endMethod, state, _creationOptions);

    public Task<TResult> FromAsync<TArg1, TResult>(
        Func<TArg1, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, callback, s), endMethod, state, creationOptions);

    public Task<TResult> FromAsync<TArg1, TArg2, TResult>(
        Func<TArg1, TArg2, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, TArg2 arg2, object? state) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, callback, s), endMethod, state, _creationOptions);

    public Task<TResult> FromAsync<TArg1, TArg2, TResult>(
        Func<TArg1, TArg2, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, TArg2 arg2, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, callback, s), endMethod, state, creationOptions);

    public Task<TResult> FromAsync<TArg1, TArg2, TArg3, TResult>(
        Func<TArg1, TArg2, TArg3, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, TArg2 arg2, TArg3 arg3, object? state) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, arg3, callback, s), endMethod, state, _creationOptions);

    public Task<TResult> FromAsync<TArg1, TArg2, TArg3, TResult>(
        Func<TArg1, TArg2, TArg3, AsyncCallback, object?, IAsyncResult> beginMethod, Func<IAsyncResult, TResult> endMethod, TArg1 arg1, TArg2 arg2, TArg3 arg3, object? state, TaskCreationOptions creationOptions) =>
        FromAsyncTask<TResult>.Begin(beginMethod is null ? null : (callback, s) => beginMethod(arg1, arg2, arg3, callback, s), endMethod, state, creationOptions);
}
