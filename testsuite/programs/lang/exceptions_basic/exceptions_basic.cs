using System;

class MyException : Exception
{
    public int Code;
    public MyException(string m, int code) : base(m) { Code = code; }
}

class Program
{
    static int Work(int n)
    {
        try
        {
            Console.WriteLine("try " + n);
            if (n == 1) throw new MyException("mine", 7);
            if (n == 2) throw new ArgumentException("arg");
            if (n == 3) return 33;
            if (n == 4) { int[] a = null; a[0] = 1; }
            return 0;
        }
        catch (MyException e)
        {
            Console.WriteLine("caught " + e.Message + " " + e.Code);
            return 11;
        }
        finally
        {
            Console.WriteLine("finally " + n);
        }
    }

    static void Main()
    {
        for (int i = 0; i < 5; i++)
        {
            try
            {
                Console.WriteLine(Work(i));
            }
            catch (NullReferenceException)
            {
                Console.WriteLine("null reference");
            }
            catch (Exception e)
            {
                Console.WriteLine(e.GetType().Name + ": " + e.Message);
            }
        }
        try
        {
            try { throw new MyException("inner", 1); }
            catch (MyException e) { throw new InvalidOperationException("outer", e); }
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine(e.Message + " <- " + e.InnerException.Message);
        }
    }
}
