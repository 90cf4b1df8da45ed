//! Frames that sleep and wake, as a picture: a row for each continuation, events in their order from left to right, a bar where the
//! frame runs (its colour is the tier), a line while it sleeps, a mark where it goes to sleep: empty for a new object.

use svg::Document;
use svg::node::element::{Circle, Group, Line, Rectangle, Text};

/// A line of `--trace suspend,resume`.
pub struct Event {
    /// Of the continuation.
    identity: u64,
    method: String,
    what: What,
    tier: usize,
}

enum What {
    Suspend { is_new: bool },
    Resume,
}

/// `suspend: #IDENTITY METHOD state N IL_0000 (tier T, new)`, or `resume: … (tier T)`.
pub fn parse(line: &str) -> Option<Event> {
    let (verb, rest) = line.split_once(": #")?;
    let (identity, rest) = rest.split_once(' ')?;
    let (method, rest) = rest.rsplit_once(" state ")?;
    let (_, how) = rest.rsplit_once("(tier ")?;
    let tier = how.get(..1)?.parse().ok()?;
    let what = match verb {
        "suspend" => What::Suspend { is_new: how.ends_with("new)") },
        "resume" => What::Resume,
        _ => return None,
    };
    let method = method.trim_end_matches(" [async]").to_owned();
    Some(Event { identity: identity.parse().ok()?, method, what, tier })
}

/// More are left out, and the picture says so.
const MOST_EVENTS: usize = 400;
const MOST_ROWS: usize = 40;
const LEFT: f64 = 330.0;
const TOP: f64 = 52.0;
const ROW: f64 = 26.0;
const BAR: f64 = 12.0;
const COLOURS: [&str; 2] = ["#56b4e9", "#d55e00"];

/// One continuation.
struct Row<'e> {
    identity: u64,
    method: &'e str,
    /// Position in time, event.
    events: Vec<(usize, &'e Event)>,
}

pub fn draw(events: &[Event]) -> Document {
    let shown = &events[..events.len().min(MOST_EVENTS)];
    let mut rows: Vec<Row> = Vec::new();
    for (at, event) in shown.iter().enumerate() {
        let is_same = |row: &&mut Row| row.identity == event.identity && row.method == event.method;
        match rows.iter_mut().find(is_same) {
            Some(row) => row.events.push((at, event)),
            None => rows.push(Row {
                identity: event.identity,
                method: &event.method,
                events: vec![(at, event)],
            }),
        }
    }
    let row_count = rows.len();
    rows.truncate(MOST_ROWS);
    let step = (1100.0 / shown.len().max(1) as f64).clamp(4.0, 40.0);
    let x = |at: f64| LEFT + (at + 1.0) * step;
    let width = (x(shown.len() as f64) + 20.0).max(LEFT + 690.0);
    let height = TOP + rows.len() as f64 * ROW + 30.0;
    let mut body = Group::new().set("font-family", "sans-serif").set("font-size", 12);
    body = body.add(legend());
    for (index, row) in rows.iter().enumerate() {
        let y = TOP + (index as f64 + 0.5) * ROW;
        let name = shorten(row.method);
        body = body.add(text(LEFT, y + 4.0, "end", &format!("{name}  #{}", row.identity)));
        body = body.add(draw_row(row, y, &x));
    }
    let left_out = events.len() - shown.len();
    let mut caption = format!("{} events in their order", shown.len());
    if left_out > 0 || row_count > rows.len() {
        let more = row_count - rows.len();
        caption += &format!("; {left_out} later ones and {more} continuations left out");
    }
    body = body.add(text(LEFT + step, height - 10.0, "start", &caption));
    let paper = Rectangle::new().set("width", width).set("height", height).set("fill", "white");
    Document::new().set("viewBox", (0, 0, width, height)).add(paper).add(body)
}

fn draw_row(row: &Row, y: f64, x: &dyn Fn(f64) -> f64) -> Group {
    let mut group = Group::new();
    // Until its first suspension the frame ran in the tier that put it to sleep.
    let mut from = row.events.first().map_or(0.0, |(at, _)| *at as f64 - 0.6);
    let last = row.events.len() - 1;
    for (index, (at, event)) in row.events.iter().enumerate() {
        let at = *at as f64;
        match event.what {
            What::Suspend { is_new } => {
                group = group.add(bar(x(from), x(at), y, event.tier));
                let inside = if is_new { "white" } else { "#222222" };
                let mark = Circle::new().set("cx", x(at)).set("cy", y).set("r", 4);
                group = group.add(mark.set("fill", inside).set("stroke", "#222222"));
            }
            What::Resume => {
                let line = Line::new().set("x1", x(from) + 4.0).set("y1", y);
                let line = line.set("x2", x(at)).set("y2", y).set("stroke", "#999999");
                group = group.add(line.set("stroke-dasharray", "3 3"));
                if index == last {
                    group = group.add(bar(x(at), x(at + 0.6), y, event.tier));
                }
            }
        }
        from = at;
    }
    group
}

fn bar(from: f64, to: f64, y: f64, tier: usize) -> Rectangle {
    let bar = Rectangle::new().set("x", from).set("y", y - BAR / 2.0).set("rx", 2);
    let bar = bar.set("width", (to - from).max(3.0)).set("height", BAR);
    bar.set("fill", COLOURS[tier.min(COLOURS.len() - 1)])
}

fn legend() -> Group {
    let y = 20.0;
    let mut group = Group::new();
    for (tier, name) in ["interpreter (tier 0)", "compiled (tier 1)"].iter().enumerate() {
        let at = LEFT + 20.0 + tier as f64 * 170.0;
        group = group.add(bar(at, at + 24.0, y, tier)).add(text(at + 30.0, y + 4.0, "start", name));
    }
    for (index, (inside, name)) in
        [("white", "sleeps in a new object"), ("#222222", "in the same object again")]
            .iter()
            .enumerate()
    {
        let at = LEFT + 360.0 + index as f64 * 170.0;
        let mark = Circle::new().set("cx", at).set("cy", y).set("r", 4).set("stroke", "#222222");
        group = group.add(mark.set("fill", *inside)).add(text(at + 10.0, y + 4.0, "start", name));
    }
    group
}

fn text(x: f64, y: f64, anchor: &str, text: &str) -> Text {
    Text::new(text).set("x", x).set("y", y).set("text-anchor", anchor)
}

/// The end of a long name says more than its beginning.
fn shorten(name: &str) -> String {
    const MOST: usize = 34;
    let count = name.chars().count();
    match count > MOST {
        true => format!("…{}", name.chars().skip(count - MOST).collect::<String>()),
        false => name.to_owned(),
    }
}
