using System;
        using System.Globalization;
        using System.Linq;
        using System.Text;
        using System.Reflection;
        using System.CodeDom.Compiler;
        using System.IO;
// StringInfo, TextElementEnumerator, MethodInvoker, ConstructorInvoker, IndentedTextWriter.
class Box { public int V; public Box(){} public Box(int v){ V=v; } public int Add(int a,int b)=>V+a+b; public static void Swap(ref int a,out string b){ a++; b="out"+a; } public void Fail()=>throw new FormatException("fails"); public static string Opt(int a=5)=>"opt"+a; public long Wide(long x)=>x; }
class P { static void T(string n, Func<object> f){ try{ Console.WriteLine(n+": "+f()); }catch(Exception e){ Console.WriteLine(n+": "+e.GetType().Name+" "+e.Message);} }
static string L(string s)=>string.Join(",",StringInfo.ParseCombiningCharacters(s));
static void Main(){
 foreach(var s in new[]{"","abc","ae\u0301x","👨‍👩‍👧z","🇫🇷🇩🇪🇮x","x\r\n\ry","각각","\u1100\u1161\u11a8","👍🏽b","a\u200db","1\ufe0f\u20e3","\ud800a\udc00","ก\u0e33","\u0600a","☎\ufe0f\u200d☎","நி","a\u200cb","\u0301\u0301","🏴\U000E0067\U000E0062\U000E007F","\u00ad\u0301","❤️‍🔥"}) Console.WriteLine(s.Length+" ["+L(s)+"] "+new StringInfo(s).LengthInTextElements);
 var e=StringInfo.GetTextElementEnumerator("ae\u0301b",1); while(e.MoveNext()) Console.Write(e.ElementIndex+":"+e.GetTextElement().Length+" "+((string)e.Current).Length+";");
        Console.WriteLine();
        T("done",()=>e.Current);
        T("doneidx",()=>e.ElementIndex); e.Reset();
        T("before",()=>e.Current);
        T("beforeidx",()=>e.ElementIndex);
        T("sub",()=>new StringInfo("a👍🏽bc").SubstringByTextElements(1).Length);
        T("sub2",()=>new StringInfo("a👍🏽bc").SubstringByTextElements(2,2));
        T("sub3",()=>new StringInfo("abc").SubstringByTextElements(3));
        T("sub4",()=>new StringInfo("abc").SubstringByTextElements(1,5));
        T("sub5",()=>new StringInfo("").SubstringByTextElements(0));
        T("next",()=>StringInfo.GetNextTextElement("a\u0301b",0).Length+" "+StringInfo.GetNextTextElementLength("xyz".AsSpan())+StringInfo.GetNextTextElementLength("abc",3));
        T("oob",()=>StringInfo.GetNextTextElement("abc",4));
        T("null",()=>new StringInfo(null));
        T("null2",()=>StringInfo.ParseCombiningCharacters(null));
        T("enum",()=>StringInfo.GetTextElementEnumerator("a",2));
        T("eq",()=>new StringInfo("a").Equals(new StringInfo("a"))+" "+new StringInfo().String.Length);
 var add=MethodInvoker.Create(typeof(Box).GetMethod("Add"));
        var b=new Box(10);
        T("inv",()=>add.Invoke(b,1,2));
        T("span",()=>add.Invoke(b,new object[]{3,4}.AsSpan()));
        T("few",()=>add.Invoke(b,1));
        T("type",()=>add.Invoke(b,1,"x"));
        T("nul",()=>add.Invoke(null,1,2));
        T("wrong",()=>add.Invoke("s",1,2));
        var args=new object[]{1,null}; MethodInvoker.Create(typeof(Box).GetMethod("Swap")).Invoke(null,args.AsSpan());
        Console.WriteLine(args[0]+" "+args[1]);
        T("fail",()=>MethodInvoker.Create(typeof(Box).GetMethod("Fail")).Invoke(b));
        T("opt",()=>MethodInvoker.Create(typeof(Box).GetMethod("Opt")).Invoke(null,Type.Missing));
        T("wide",()=>MethodInvoker.Create(typeof(Box).GetMethod("Wide")).Invoke(b,7));
        T("ctor",()=>((Box)ConstructorInvoker.Create(typeof(Box).GetConstructor([typeof(int)])).Invoke(9)).V);
        T("ctor0",()=>((Box)ConstructorInvoker.Create(typeof(Box).GetConstructor([])).Invoke()).V);
        T("mn",()=>MethodInvoker.Create(null));
        T("cn",()=>ConstructorInvoker.Create(null));
        T("cfew",()=>ConstructorInvoker.Create(typeof(Box).GetConstructor([typeof(int)])).Invoke());
 var sw=new StringWriter{NewLine="\n"};
        var iw=new IndentedTextWriter(sw,"--"); iw.Indent=1; iw.Write("first"); iw.WriteLine(); iw.WriteLine("class A"); iw.WriteLine("{"); iw.Indent++; iw.WriteLine("int {0};",1); iw.Write(1.5); iw.Write('c'); iw.Write(true); iw.WriteLine(7L); iw.WriteLine(); iw.WriteLineNoTabs("raw"); iw.WriteLine("{0}{1}",1,2); iw.WriteLine("{0}{1}{2}{3}",1,2,3,4); iw.Indent=-5; iw.WriteLine(iw.Indent); iw.Indent++; iw.WriteLine(3u); iw.WriteLine((object)null); iw.WriteLine(new[]{'x','y'}); iw.WriteLine(new[]{'x','y'},1,1); iw.WriteLine(2.5m); iw.Write("}"); iw.Flush();
        Console.WriteLine(sw+"|"+(iw.InnerWriter==sw)+iw.NewLine.Length+IndentedTextWriter.DefaultTabString.Length+iw.Encoding.WebName);
}}
