using System;

class Program
{
    static double Div(double a, double b) { return a / b; }
    static float Divf(float a, float b) { return a / b; }

    static void Main()
    {
        Console.WriteLine(Div(1, 3));
        Console.WriteLine(Divf(1, 3));
        Console.WriteLine(Div(1, 0));
        Console.WriteLine(Div(-1, 0));
        Console.WriteLine(Div(0, 0));
        Console.WriteLine(Div(1, Div(-1, 0)));
        Console.WriteLine(0.1 + 0.2);
        Console.WriteLine(0.1f + 0.2f);
        Console.WriteLine((double)0.1f);
        Console.WriteLine(1e300 * 1e10);
        Console.WriteLine(1e-320);
        Console.WriteLine(double.Epsilon);
        Console.WriteLine(double.MaxValue);
        Console.WriteLine(float.MaxValue);
        Console.WriteLine(float.Epsilon);
        Console.WriteLine(100.0);
        Console.WriteLine(1e15);
        Console.WriteLine(1e16);
        Console.WriteLine(123456789.125);
        Console.WriteLine(1e-5);
        Console.WriteLine(0.0001);
        Console.WriteLine(-0.0);
        Console.WriteLine(5.5 % 2);
        Console.WriteLine(-5.5 % 2);
        Console.WriteLine(Div(5, 0) % 2);
        Console.WriteLine(5.5 % Div(1, 0));
        Console.WriteLine(5.5f % 2.25f);
        double x = 3;
        x = -x;
        Console.WriteLine(x);
        Console.WriteLine((int)3.99 + " " + (int)-3.99 + " " + (long)1e18);
        Console.WriteLine((float)1e40 + " " + (float)1e-50);
        Console.WriteLine(16777216f + 1f);
        Console.WriteLine(1.0 - 0.9);
        Console.WriteLine((1.0f - 0.9f) == (float)(1.0 - 0.9));
    }
}
