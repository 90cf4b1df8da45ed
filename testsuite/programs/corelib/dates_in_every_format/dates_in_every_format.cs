using System;
        using System.Globalization;
        using System.Linq;
// Dates and times in every format, parsed from strings and spans.
class P { static void T(string n, Func<object> f){ try{ Console.WriteLine(n+": "+f()); }catch(Exception e){ Console.WriteLine(n+": "+e.GetType().Name+" "+e.Message);} }
static void Main(){ var ci=CultureInfo.InvariantCulture;
        var d=new DateTime(2024,2,29,13,5,9,87,DateTimeKind.Utc).AddTicks(1234);
 foreach(var f in "d D f F g G m o r s t T u U y R M Y O".Split(' ')) T(f,()=>d.ToString(f,ci));
        foreach(var f in new[]{"yyyy-MM-ddTHH:mm:ss.fffffffK","ddd dd MMM yy h:mm tt","dddd, MMMM d, yyyy gg","HH'h'mm\\m","%d","%h","FFF","ff","zzz","K","y yy yyy yyyyy","M/d/yyyy","t tt","q","\"lit\" d","ss.FFFFFFF"}) T(f,()=>d.ToString(f,ci));
 var o=new DateTimeOffset(2023,12,31,23,59,59,TimeSpan.FromHours(-3.5));
        foreach(var f in new[]{"o","r","u","s","zzz","z","zz","K","G","yyyy MMMM"}) T("o"+f,()=>o.ToString(f,ci));
        T("utc",()=>o.UtcDateTime.ToString("o"));
        T("unix",()=>o.ToUnixTimeSeconds()+" "+o.ToUnixTimeMilliseconds());
        T("cmp",()=>o.CompareTo(o.ToUniversalTime())+" "+o.EqualsExact(o.ToUniversalTime()));
        T("toOff",()=>o.ToOffset(TimeSpan.FromHours(5)));
 foreach(var s in new[]{"2024-02-29","2024-02-29T10:20:30Z","2024-02-29T10:20:30.1234567+02:00","Feb 29, 2024 5:06 PM","29 February 2024","12/25/2023","Thu, 29 Feb 2024 10:20:30 GMT","10:30","2023-02-29","nonsense","2024/1/2 3:4:5.678","20240102","1/2/03","0001-01-01"}) { T("p "+s,()=>{ var x=DateTime.Parse(s,ci,DateTimeStyles.AdjustToUniversal|DateTimeStyles.NoCurrentDateDefault); return x.ToString("o",ci)+x.Kind; });
        T("q "+s,()=>DateTimeOffset.TryParse(s,ci,DateTimeStyles.AssumeUniversal,out var y)?(s.Contains("10:30")||s=="May 5"?"":y.ToString("o",ci)):"no"); }
 T("exact",()=>DateTime.ParseExact("29|02|24 07","dd'|'MM'|'yy HH",ci));
        T("exact2",()=>DateTime.ParseExact("x","yyyy",ci));
        T("exact3",()=>DateTime.TryParseExact("2024-060","yyyy-ddd",ci,0,out _));
        T("multi",()=>DateTime.ParseExact("3.4.2024",["d/M/yyyy","d.M.yyyy"],ci,DateTimeStyles.None));
 T("do",()=>DateOnly.Parse("2024-03-01",ci).AddDays(-1));
        T("do2",()=>DateOnly.ParseExact("01/03/2024".AsSpan(),["yyyy","dd/MM/yyyy"],ci));
        T("do3",()=>new DateOnly(2024,3,1).ToString("D",ci)+new DateOnly(2024,3,1).DayNumber+DateOnly.FromDateTime(d)+DateOnly.MaxValue.ToString("o"));
        T("do4",()=>DateOnly.Parse("2024-13-01",ci));
        T("to",()=>TimeOnly.Parse("23:10",ci).AddHours(2,out int w)+" "+w);
        T("to2",()=>new TimeOnly(5,6,7,8).ToString("o")+new TimeOnly(5,6,7,8).ToString("r")+new TimeOnly(17,6).ToString("t",ci)+new TimeOnly(1,2).IsBetween(new(23,0),new(2,0)));
        T("to3",()=>TimeOnly.ParseExact("5-06".AsSpan(),["HH:mm","H-mm"],ci));
        T("to4",()=>(new TimeOnly(1,0)-new TimeOnly(2,0)));
        var (y1,m1,d1)=new DateOnly(2020,5,6);
        Console.WriteLine($"{y1}{m1}{d1}");
 var ts=new TimeSpan(3,4,5,6,789);
        foreach(var f in new[]{"c","g","G","t",@"d\.hh\:mm",@"hh\:mm\:ss\.fff","%d",@"%h' h'","FFF","x"}) T("ts"+f,()=>ts.ToString(f,ci));
        foreach(var s in new[]{"1.02:03:04","10:20","5","-3:00","1:2:3.456","24:00","10:60","x","1.24:00"}) T("tp"+s,()=>TimeSpan.Parse(s,ci));
        T("tpe",()=>TimeSpan.ParseExact("12-34",@"hh\-mm",ci));
        T("tpm",()=>TimeSpan.TryParseExact("12-34".AsSpan(),["c",@"hh\-mm"],ci,out var q)+" "+q);
        Console.WriteLine(TimeSpan.FromDays(1.5)+" "+TimeSpan.FromMilliseconds(1500)+" "+TimeSpan.FromSeconds(90,500)+" "+ts*2+" "+ts/2+" "+ts/TimeSpan.FromHours(1)+" "+ts.TotalMinutes+" "+ts.Negate()+" "+TimeSpan.MaxValue+" "+TimeSpan.FromHours(25));
}}
