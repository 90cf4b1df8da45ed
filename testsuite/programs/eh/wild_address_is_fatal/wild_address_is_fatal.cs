using System;

// Memory that is not there, beyond the first page: no exception, the process ends.
unsafe class Program
{
    static nint s_address = unchecked((nint)0x00007000_00000000);

    static void Main()
    {
        Console.WriteLine("before");
        try
        {
            *(int*)s_address = 1;
            Console.WriteLine("not reached");
        }
        catch (Exception e)
        {
            Console.WriteLine("not caught: " + e.GetType());
        }
        finally
        {
            Console.WriteLine("no finally");
        }
    }
}
