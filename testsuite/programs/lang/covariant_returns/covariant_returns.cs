using System;

class Animal
{
    public virtual Animal Self() => this;
    public virtual object Make() => "animal";
    public virtual Animal Prop => new Animal();
    public override string ToString() => "Animal";
}
class Cat : Animal
{
    public override Cat Self() => this;
    public override string Make() => "cat";
    public override Cat Prop => new Cat();
    public override string ToString() => "Cat";
    public string Purr() => "purr";
}
class Lion : Cat
{
    public override Lion Self() => new Lion { Age = Age + 1 };
    public int Age;
    public override string ToString() => "Lion" + Age;
    public override string Make() => base.Make() + "-lion";
}
class OldStyle : Cat { public override Cat Self() => new Lion { Age = 100 }; }

abstract class Maker<T> where T : class { public abstract object Create(); public virtual T Typed() => null; }
class StringMaker : Maker<object> { public override string Create() => "made"; public override string Typed() => "typed"; }

interface IClone { object Clone(); }
class Doc : IClone
{
    public virtual Doc Clone() => new Doc();
    object IClone.Clone() => Clone();
    public virtual string K => "doc";
}
class Sheet : Doc { public override Sheet Clone() => new Sheet(); public override string K => "sheet"; }

class Program
{
    static void Main()
    {
        Animal a = new Cat();
        Console.WriteLine(a.Self() + " " + a.Make() + " " + a.Prop);
        Cat c = new Cat();
        Console.WriteLine(c.Self().Purr() + c.Prop.Purr() + c.Make().Length);
        Lion l = new Lion { Age = 3 };
        a = l; c = l;
        Console.WriteLine(l.Self() + " " + c.Self() + " " + a.Self() + " " + l.Self().Self().Age);
        Console.WriteLine(a.Make() + " " + c.Make() + " " + l.Make());
        a = new OldStyle();
        Console.WriteLine(a.Self() + " " + ((Cat)a).Self());
        Maker<object> m = new StringMaker();
        Console.WriteLine(m.Create() + " " + m.Typed() + " " + new StringMaker().Create().Length);
        IClone i = new Sheet();
        Console.WriteLine(((Doc)i.Clone()).K + ((Doc)i).Clone().K);
        Func<Animal> f = new Lion { Age = 7 }.Self;
        Console.WriteLine(f());
    }
}
