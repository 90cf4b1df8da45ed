using System;

interface ISpeak { string Speak(); }
interface IWalk { int Legs { get; } string Speak(); }
interface IBoth : ISpeak, IWalk { }

class Dog : ISpeak, IWalk
{
    public virtual string Speak() { return "woof"; }
    public int Legs { get { return 4; } }
}

class Robot : IBoth
{
    string ISpeak.Speak() { return "beep"; }
    string IWalk.Speak() { return "clank"; }
    int IWalk.Legs { get { return 2; } }
    public string Speak() { return "public"; }
}

class Puppy : Dog, ISpeak
{
    // Reimplements ISpeak only; IWalk.Speak still goes to Dog's slot.
    public new string Speak() { return "yip"; }
}

struct Bug : IWalk
{
    public int legs;
    public int Legs { get { return legs; } }
    public string Speak() { legs++; return "bzz" + legs; }
}

class Program
{
    static void Main()
    {
        object[] all = { new Dog(), new Robot(), new Puppy(), new Bug { legs = 6 }, "no" };
        foreach (object o in all)
        {
            if (o is ISpeak s) Console.WriteLine("speak " + s.Speak());
            if (o is IWalk w) Console.WriteLine("walk " + w.Speak() + " " + w.Legs);
            if (o is Dog d) Console.WriteLine("dog " + d.Speak());
        }
        Console.WriteLine(new Robot().Speak());
        IWalk boxed = new Bug { legs = 1 };
        boxed.Speak();
        boxed.Speak();
        Console.WriteLine(boxed.Legs);
        Bug copy = (Bug)boxed;
        copy.Speak();
        Console.WriteLine(copy.legs + " " + boxed.Legs);
        try { ISpeak bad = (ISpeak)(object)"text"; Console.WriteLine(bad); }
        catch (InvalidCastException) { Console.WriteLine("no such interface"); }
    }
}
