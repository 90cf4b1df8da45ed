// args: 100
// One iteration advances five planets by one step.
using System;
using System.Diagnostics;

class Body
{
    public double X, Y, Z, VX, VY, VZ, Mass;
    public Body(double x, double y, double z, double vx, double vy, double vz, double mass)
    {
        X = x; Y = y; Z = z; VX = vx; VY = vy; VZ = vz; Mass = mass;
    }
}

static class Bench
{
    static Body[] System5()
    {
        return new[]
        {
            new Body(0, 0, 0, 0, 0, 0, 39.47841760435743),
            new Body(4.841431442464721, -1.1603200440274284, -0.10362204447112311, 0.6063263929958321, 2.8119868449162602, -0.02521836165988763, 0.03769367487038949),
            new Body(8.34336671824458, 4.124798564124305, -0.4035234171143214, -1.0107743461787924, 1.8256623712304119, 0.008415761376584154, 0.011286326131968767),
            new Body(12.894369562139131, -15.111151401698631, -0.22330757889265573, 1.0827910064415354, 0.8687130181696082, -0.010832637401363636, 0.0017237240570597112),
            new Body(15.379697114850917, -25.919314609987964, 0.17925877295037118, 0.979090732243898, 0.5946989986476762, -0.034755955550407, 0.0020336868699246304),
        };
    }

    static void Advance(Body[] bodies, double dt)
    {
        for (int i = 0; i < bodies.Length; i++)
        {
            Body a = bodies[i];
            for (int j = i + 1; j < bodies.Length; j++)
            {
                Body b = bodies[j];
                double dx = a.X - b.X, dy = a.Y - b.Y, dz = a.Z - b.Z;
                double squared = dx * dx + dy * dy + dz * dz;
                double magnitude = dt / (squared * Math.Sqrt(squared));
                a.VX -= dx * b.Mass * magnitude; a.VY -= dy * b.Mass * magnitude; a.VZ -= dz * b.Mass * magnitude;
                b.VX += dx * a.Mass * magnitude; b.VY += dy * a.Mass * magnitude; b.VZ += dz * a.Mass * magnitude;
            }
        }
        foreach (Body b in bodies) { b.X += dt * b.VX; b.Y += dt * b.VY; b.Z += dt * b.VZ; }
    }

    static long Run(int n)
    {
        Body[] bodies = System5();
        for (int i = 0; i < n; i++) Advance(bodies, 0.01);
        double energy = 0;
        foreach (Body b in bodies) energy += b.Mass * (b.VX * b.VX + b.VY * b.VY + b.VZ * b.VZ);
        return (long)(energy * 1e9);
    }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 200000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench nbody ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}
