using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Collections.Specialized;
        using System.Linq;
// NameValueCollection, NameObjectCollectionBase, StringCollection, StringDictionary, ListDictionary, HybridDictionary.
class Bag : NameObjectCollectionBase {
  public void Add(string k, object v) => BaseAdd(k, v);
  public object this[string k] { get => BaseGet(k); set => BaseSet(k, value); }
  public object this[int i] { get => BaseGet(i); set => BaseSet(i, value); }
  public void Remove(string k) => BaseRemove(k);
  public void RemoveAt(int i) => BaseRemoveAt(i);
  public void Freeze() => IsReadOnly = true;
  public string[] AllKeys() => BaseGetAllKeys();
  public object[] AllValues() => BaseGetAllValues();
  public string[] AllStrings() => (string[])BaseGetAllValues(typeof(string));
  public bool HasKeys() => BaseHasKeys();
  public void Clear() => BaseClear();
}
class P {
static void T(string n, Action a){ try { a();
        Console.WriteLine(n+" ok"); } catch(Exception e){ Console.WriteLine(n+" "+e.GetType().Name+": "+e.Message); } }
static string S(IEnumerable x)=>"["+string.Join(",",x.Cast<object>().Select(v=>v??"null"))+"]";
static void Main(){
 var n=new NameValueCollection{{"a","1"},{"b","2"},{"A","3"}};
        Console.WriteLine(n["a"]+n.Count+string.Join("|",n.AllKeys)+n.Get(1)+string.Join("/",n.GetValues("a"))+n.GetKey(0)+S(n.Keys)); n.Set("a","9"); n.Remove("b");
        foreach(string k in n) Console.WriteLine(k+"="+n[k]);
 n.Add(null,"nk"); n.Add("z",null); n["q"]="7";
        Console.WriteLine(S(n)+n[null]+(n["z"]==null)+(n["none"]==null)+n.HasKeys()+n.Count+n.Keys[1]);
        Console.WriteLine(S(n.AllKeys)+(n.GetValues("z")==null));
        var n2=new NameValueCollection(n){{"a","10"}};
        Console.WriteLine(n2["a"]+n["a"]); n.Add(n2);
        Console.WriteLine(n["a"]+"|"+n["q"]);
        var arr=new string[8]; n.CopyTo(arr,1);
        Console.WriteLine(S(arr)); n.Clear();
        Console.WriteLine(n.Count+S(n.AllKeys));
        var cs=new NameValueCollection(StringComparer.Ordinal){{"x","1"},{"X","2"}};
        Console.WriteLine(cs.Count+cs["X"]);
 T("oob",()=>Console.WriteLine(n[3]));
        T("ctor",()=>new NameValueCollection((NameValueCollection)null));
        T("mod",()=>{ foreach(string k in n2) n2.Add("new"+k,"1"); });
        T("add",()=>n.Add(null));
        T("copy",()=>n2.CopyTo(new string[1],0));
 var b=new Bag(); b.Add("k",1); b.Add("k",2); b.Add("m","s"); b["k"]=5; b[2]="t";
        Console.WriteLine(S(b)+S(b.AllValues())+b["K"]+b[1]+b.Count+b.HasKeys()); b.Remove("k");
        Console.WriteLine(S(b.AllKeys())+S(b.AllStrings())); b.Add("p","u"); b.RemoveAt(0);
        Console.WriteLine(S(b.Keys)); b.Freeze();
        T("ro",()=>b.Add("a",1));
        T("ro2",()=>b["p"]=1);
        T("ro3",()=>b.Clear());
        T("ro4",()=>b[0]=1);
 var sc=new StringCollection{"x","y"}; sc.AddRange(new[]{"z","w"}); sc.Insert(1,"i");
        Console.WriteLine(sc.Count+sc[1]+sc.IndexOf("z")+sc.Contains("q"));
        foreach(string s in sc) Console.Write(s); sc.Remove("x"); sc.RemoveAt(0); sc[0]="Y";
        var en=sc.GetEnumerator(); en.MoveNext();
        Console.WriteLine(en.Current+S(sc)+((IList)sc).Add(null)+sc.IsReadOnly);
        T("sc",()=>Console.WriteLine(sc[9]));
        T("scn",()=>sc.AddRange((string[])null));
        var sa=new string[5]; sc.CopyTo(sa,1);
        Console.WriteLine(S(sa));
 var ld=new ListDictionary{{"k",1},{"j",2}};
        foreach(DictionaryEntry e in ld) Console.Write(e.Key+":"+e.Value+" "); ld["k"]=3; ld["n"]=4; ld.Remove("j");
        Console.WriteLine(ld.Count+S(ld.Keys)+S(ld.Values)+ld["none"]+ld.Contains("n"));
        T("ldd",()=>ld.Add("k",1));
        T("ldn",()=>ld.Add(null,1));
        T("ldc",()=>ld.CopyTo(new object[1],0));
        T("ldm",()=>{ foreach(DictionaryEntry e in ld) ld.Remove(e.Key); });
        T("lde",()=>Console.WriteLine(ld.GetEnumerator().Key));
        var ci=new ListDictionary(StringComparer.OrdinalIgnoreCase){{"K",1}};
        Console.WriteLine(ci["k"]);
 var hd=new HybridDictionary(true){{"K",1}};
        Console.WriteLine(hd["k"]); for(int i=0;i<12;i++) hd["i"+i]=i;
        Console.WriteLine(hd.Count+" "+hd["I7"]+hd.Contains("I11")+hd.Keys.Count+hd.Values.Cast<int>().Sum()); hd.Remove("i3");
        T("hdd",()=>hd.Add("I4",1)); hd.Clear();
        Console.WriteLine(hd.Count);
        var h2=new HybridDictionary(); for(int i=5;i>0;i--) h2.Add(i,"v"+i);
        foreach(DictionaryEntry e in h2) Console.Write(e.Key+"="+e.Value+" ");
        Console.WriteLine(h2.IsFixedSize);
        T("hn",()=>h2.Add(null,1));
 var sd=new StringDictionary(); sd.Add("Key","V");
        Console.WriteLine(sd["KEY"]+sd.ContainsKey("key")+sd.ContainsValue("V")+sd.Count);
        foreach(string k in sd.Keys) Console.WriteLine(k);
        foreach(DictionaryEntry e in sd) Console.WriteLine(e.Key+"-"+e.Value); sd["two"]="2"; sd.Remove("KEY");
        Console.WriteLine(S(sd.Values)+(sd["none"]==null));
        T("sdd",()=>sd.Add("TWO","x"));
        T("sdn",()=>sd.Add(null,"x"));
}}
