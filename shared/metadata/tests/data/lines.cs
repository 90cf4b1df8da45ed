using System;
using System.Collections.Generic;
class Lines
{
    static int Sum(int count)
    {
        int total = 0;
        for (int index = 0; index < count; index++)
        {
            int square = index * index;
            total += square;
        }
#line 100 "generated/other.cs"
        const string unused = "constant";
        total++;
#line hidden
        total--;
#line default
        return total;
    }

    static IEnumerable<int> Iterate()
    {
        yield return Sum(3);
    }

    static void Main()
    {
        foreach (int value in Iterate()) Console.WriteLine(value);
    }
}
