//! What was measured, as a picture: a row for each kernel, a mark for each engine at its time as a multiple of ours, on a
//! logarithmic axis. Left of the line at 1 the engine is faster than this one, right of it slower.

use svg::Document;
use svg::node::element::{Circle, Group, Line, Rectangle, Text};

use super::super::engine::Engine;
use super::measure::{KernelResult, Plan};

const WIDTH: f64 = 860.0;
const ROW: f64 = 20.0;
const TOP: f64 = 58.0;
const LEFT: f64 = 150.0;
const RIGHT: f64 = 24.0;
const BOTTOM: f64 = 46.0;
/// Colours that differ in brightness too (after Okabe and Ito).
const COLOURS: [&str; 5] = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9"];

/// A time as a multiple of ours, with the spread of both.
struct Mark {
    ratio: f64,
    low: f64,
    high: f64,
}

fn mark(result: &KernelResult, engine: usize) -> Option<Mark> {
    let (ours, theirs) = (&result.series[0], &result.series[engine]);
    let ratio = theirs.median()? / ours.median()?;
    let spread = 1.0 + theirs.spread()? + ours.spread()?;
    Some(Mark { ratio, low: ratio / spread, high: ratio * spread })
}

/// The axis: powers of ten and their halves around every mark.
struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    fn around(marks: impl Iterator<Item = f64>) -> Axis {
        let (low, high) = marks.fold((0.5f64, 2.0f64), |(l, h), m| (l.min(m), h.max(m)));
        Axis { low: low.log10() - 0.05, high: high.log10() + 0.05 }
    }

    fn place(&self, ratio: f64) -> f64 {
        LEFT + (ratio.log10() - self.low) / (self.high - self.low) * (WIDTH - LEFT - RIGHT)
    }

    fn ticks(&self) -> impl Iterator<Item = f64> + '_ {
        let decades = self.low.floor() as i32..=self.high.ceil() as i32;
        let ticks = decades.flat_map(|d| [1.0, 2.0, 5.0].map(|step| step * 10f64.powi(d)));
        ticks.filter(|tick| (self.low..=self.high).contains(&tick.log10()))
    }
}

fn label(x: f64, y: f64, anchor: &str, text: &str) -> Text {
    Text::new(text).set("x", x).set("y", y).set("text-anchor", anchor)
}

fn line(from: (f64, f64), to: (f64, f64), colour: &str) -> Line {
    let line = Line::new().set("x1", from.0).set("y1", from.1).set("x2", to.0).set("y2", to.1);
    line.set("stroke", colour)
}

/// The document. Engines that failed on a kernel have no mark in its row.
pub fn svg(engines: &[Engine], plan: &Plan, results: &[KernelResult]) -> Document {
    let others = 1..engines.len();
    let all = || results.iter().flat_map(|r| others.clone().filter_map(|e| mark(r, e)));
    let axis = Axis::around(all().flat_map(|m| [m.low, m.high]));
    let bottom = TOP + results.len() as f64 * ROW;
    let height = bottom + BOTTOM;
    let mut body = Group::new().set("font-family", "sans-serif").set("font-size", 12);
    let title = format!("time of other engines as a multiple of {}", engines[0].name);
    body = body.add(label(LEFT, 20.0, "start", &title).set("font-weight", "bold"));
    let mut at = LEFT;
    for index in others.clone() {
        let colour = COLOURS[(index - 1) % COLOURS.len()];
        body = body.add(Circle::new().set("cx", at).set("cy", 36).set("r", 4).set("fill", colour));
        body = body.add(label(at + 9.0, 40.0, "start", &engines[index].name));
        at += 30.0 + 7.0 * engines[index].name.len() as f64;
    }
    for tick in axis.ticks() {
        let (x, is_one) = (axis.place(tick), tick == 1.0);
        let colour = if is_one { "#444444" } else { "#dddddd" };
        body = body.add(line((x, TOP), (x, bottom), colour));
        body = body.add(label(x, bottom + 16.0, "middle", &format!("{tick}")));
    }
    body = body.add(label(LEFT, bottom + 36.0, "start", "← faster than here"));
    body = body.add(label(WIDTH - RIGHT, bottom + 36.0, "end", "slower than here →"));
    let runs = format!("medians of {} interleaved runs; bars: spread", plan.runs);
    body = body.add(label((LEFT + WIDTH - RIGHT) / 2.0, bottom + 36.0, "middle", &runs));
    for (row, result) in results.iter().enumerate() {
        let y = TOP + (row as f64 + 0.5) * ROW;
        body = body.add(label(LEFT - 10.0, y + 4.0, "end", &result.name));
        for index in others.clone() {
            let Some(mark) = mark(result, index) else { continue };
            let colour = COLOURS[(index - 1) % COLOURS.len()];
            let (low, high) = (axis.place(mark.low), axis.place(mark.high));
            body = body.add(line((low, y), (high, y), colour).set("stroke-opacity", 0.5));
            let circle = Circle::new().set("cx", axis.place(mark.ratio)).set("cy", y).set("r", 4);
            body = body.add(circle.set("fill", colour));
        }
    }
    let paper = Rectangle::new().set("width", WIDTH).set("height", height).set("fill", "white");
    Document::new().set("viewBox", (0, 0, WIDTH, height)).add(paper).add(body)
}
