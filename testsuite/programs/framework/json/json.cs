// modes: framework
using System; using System.Collections.Generic; using System.IO; using System.Text; using System.Text.Json; using System.Text.Json.Nodes; using System.Text.Json.Serialization;

// Documents, nodes, the reader and the writer, objects with attributes, converters, errors with their messages.
enum Level { Low, Middle, High }

record Point(int X, int Y);

class Person
{
    public string Name { get; set; } = "";
    [JsonPropertyName("years")] public int Age { get; set; }
    [JsonIgnore] public string Secret { get; set; } = "hidden";
    [JsonConverter(typeof(JsonStringEnumConverter))] public Level Level { get; set; }
    public List<Point> Path { get; set; } = new();
    public Dictionary<string, double> Scores { get; set; } = new();
    public DateTime Born { get; set; }
    public Guid Id { get; set; }
    public Person? Friend { get; set; }
    public int? Maybe { get; set; }
    public byte[] Raw { get; set; } = [];
    [JsonInclude] public decimal Money;
}

[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
abstract class Shape { public string Label { get; set; } = "?"; }
class Circle : Shape { public double Radius { get; set; } }
class Square : Shape { public double Side { get; set; } }

class TemperatureConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        double.Parse(reader.GetString()!.TrimEnd('C'), System.Globalization.CultureInfo.InvariantCulture);
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + "C");
}

static class Program
{
    static void Show(string name, Action action)
    {
        try { action(); }
        catch (Exception e) { Console.WriteLine($"{name}: {e.GetType().Name}: {e.Message}"); }
    }

    static void Main()
    {
        var person = new Person
        {
            Name = "Zoë \"Z\" <b>", Age = 41, Level = Level.High, Path = { new(1, 2), new(-3, 4) },
            Scores = { ["a"] = 1.5, ["b"] = 1e300, ["c d"] = -0.1 }, Born = new DateTime(1984, 2, 29, 12, 30, 15, 250, DateTimeKind.Utc),
            Id = new Guid("00112233-4455-6677-8899-aabbccddeeff"), Friend = new Person { Name = "F" }, Raw = [1, 2, 3, 250], Money = 12.3400m,
        };
        string text = JsonSerializer.Serialize(person);
        Console.WriteLine(text);
        var options = new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        Console.WriteLine(JsonSerializer.Serialize(person, options));
        Person back = JsonSerializer.Deserialize<Person>(text)!;
        Console.WriteLine($"{back.Name} {back.Age} {back.Level} {back.Path.Count} {back.Path[1]} {back.Scores["b"]} {back.Born:O} {back.Id} {back.Friend!.Name} {back.Maybe} {back.Raw.Length} {back.Money} {back.Secret}");
        Console.WriteLine(JsonSerializer.Serialize(back) == text);

        Shape[] shapes = [new Circle { Radius = 2 }, new Square { Side = 3, Label = "s" }];
        string polymorphic = JsonSerializer.Serialize(shapes);
        Console.WriteLine(polymorphic);
        foreach (Shape shape in JsonSerializer.Deserialize<Shape[]>(polymorphic)!)
            Console.WriteLine($"{shape.GetType().Name} {shape.Label}");

        var warm = new JsonSerializerOptions { Converters = { new TemperatureConverter() } };
        Console.WriteLine(JsonSerializer.Serialize(new[] { 1.25, -3 }, warm));
        Console.WriteLine(string.Join(";", JsonSerializer.Deserialize<double[]>("[\"4.5C\",\"-1.0C\"]", warm)!));

        using (JsonDocument document = JsonDocument.Parse("""{"a":[1,2.5,true,null,"x\u0041\n"],"b":{"c":[]},"big":123456789012345678901234567890}"""))
        {
            JsonElement root = document.RootElement;
            foreach (JsonElement element in root.GetProperty("a").EnumerateArray())
                Console.WriteLine($"{element.ValueKind} {element}");
            Console.WriteLine(root.GetProperty("big").GetRawText());
            Console.WriteLine(root.GetProperty("big").TryGetInt64(out _));
            Console.WriteLine(root.TryGetProperty("none", out _));
            foreach (JsonProperty property in root.EnumerateObject())
                Console.WriteLine($"{property.Name}: {property.Value.ValueKind}");
        }

        JsonNode node = JsonNode.Parse("""{"list":[1,2,3],"name":"n"}""")!;
        node["list"]!.AsArray().Add(4);
        node["more"] = new JsonObject { ["deep"] = JsonValue.Create(1.5m), ["nothing"] = null };
        node.AsObject().Remove("name");
        Console.WriteLine(node.ToJsonString());
        Console.WriteLine((int)node["list"]![3]! + node["more"]!["deep"]!.GetValue<decimal>());
        Console.WriteLine(JsonNode.DeepEquals(node, JsonNode.Parse(node.ToJsonString())));

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("n", 1.1f);
            writer.WriteString("d", new DateTime(2020, 1, 2, 3, 4, 5));
            writer.WriteBase64String("raw", [255, 254, 0]);
            writer.WriteStartArray("l");
            for (int i = 0; i < 3; i++) writer.WriteNumberValue(i * long.MaxValue);
            writer.WriteEndArray();
            writer.WriteBoolean("ok", true);
            writer.WriteNull("none");
            writer.WriteEndObject();
        }
        Console.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));

        var reader = new Utf8JsonReader("""{"k": [1, "two", 3.0] /* c */ }"""u8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow });
        while (reader.Read())
            Console.Write($"{reader.TokenType}@{reader.TokenStartIndex} ");
        Console.WriteLine();

        Show("trailing", () => JsonSerializer.Deserialize<int[]>("[1,2,]"));
        Show("type", () => JsonSerializer.Deserialize<Person>("""{"Name":"x","years":"old"}"""));
        Show("deep", () => JsonSerializer.Deserialize<Dictionary<string, List<int>>>("""{"a":[1,2],"b":[3,"x"]}"""));
        Show("end", () => JsonDocument.Parse("{\"a\":"));
        Show("abstract", () => JsonSerializer.Deserialize<Shape>("{}"));
        Show("cycle", () => { var p = new Person(); p.Friend = p; JsonSerializer.Serialize(p); });
        Show("writer", () => { using var w = new Utf8JsonWriter(new MemoryStream()); w.WriteStartObject(); w.WriteStringValue("x"); });
        Show("kind", () => JsonDocument.Parse("1").RootElement.GetString());

        using var asynchronous = new MemoryStream(Encoding.UTF8.GetBytes("[{\"X\":1,\"Y\":2},{\"X\":3,\"Y\":4}]"));
        Console.WriteLine(string.Join(" ", JsonSerializer.DeserializeAsync<List<Point>>(asynchronous).AsTask().Result!));
    }
}
