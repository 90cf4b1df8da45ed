#define DEBUG
#define TRACE
using System; using System.Diagnostics; using System.Diagnostics.Contracts;
class P { static void T(Func<object> f){ try { Console.WriteLine(f()); } catch(Exception e){ Console.WriteLine(e.GetType()+": "+e.Message);} }
static void Main(){ Debug.WriteLine("x"); Trace.WriteLine("y"); Debug.Assert(true); T(()=>{ Contract.Requires(true); return 1;}); T(()=>{Contract.Assert(true);return 2;});
 Trace.Listeners.Clear(); Trace.Listeners.Add(new TextWriterTraceListener(Console.Out)); Trace.WriteLine("traced"); Trace.Indent(); Debug.WriteLine("in"); Debug.WriteLineIf(false,"no"); Trace.TraceInformation("info {0}",5); Trace.Unindent(); Trace.Write("a"); Trace.WriteLine(5,"cat"); Trace.TraceError("e"); Debug.Print("p{0}",1); 
 Console.WriteLine(Debug.IndentLevel+" "+Debug.IndentSize+" "+Debug.AutoFlush); Console.WriteLine(Trace.Listeners.Count); 
 var h=new System.Runtime.InteropServices.HandleCollector("n",5,10); h.Add(); h.Add(); h.Remove(); Console.WriteLine(h.Count+h.Name+h.InitialThreshold+h.MaximumThreshold); T(()=>{h.Remove();h.Remove();return 0;}); T(()=>new System.Runtime.InteropServices.HandleCollector("n",-5)); T(()=>new System.Runtime.InteropServices.HandleCollector("n",5,1));
 T(()=> { Trace.Assert(false,"msg"); return 1;});
}}
