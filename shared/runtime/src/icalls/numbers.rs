//! Internal calls of Number and of text encodings: digits of floats (Rust's formatting is shortest or exact), ASCII runs.
#![allow(unsafe_code, reason = "writes digits and characters where managed code says")]

use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::Addr;

crate::internal_calls! {
    "System.Number::FloatToDigits" => float_to_digits, (f64, i32, i32, Addr, Addr);
    "System.Number::ParseFloat" => parse_float, (Addr, i32, bool);
    "System.Text.Transcoder::NarrowAscii" => narrow_ascii, (Addr, Addr, i32);
    "System.Text.Transcoder::WidenAscii" => widen_ascii, (Addr, Addr, i32);
}

/// The most digits a double has (5e-324 has 767 significant ones).
const MAX_DIGITS: usize = 767;

/// Digits without leading and trailing zeros, and the exponent of `0.ddd * 10^exponent`.
fn split(text: &str) -> (Vec<u8>, i32) {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
    let leading = all.iter().take_while(|d| **d == b'0').count();
    let end = all.iter().rposition(|d| *d != b'0').map_or(leading, |last| last + 1);
    (all[leading..end].to_vec(), exponent + whole.len() as i32 - leading as i32)
}

fn float_to_digits(
    _thread: &mut Thread,
    value: f64,
    mode: i32,
    count: i32,
    digits: Addr,
    exponent: Addr,
) -> Result<i32, Thrown> {
    let value = value.abs();
    let count = count.max(0) as usize;
    let text = match mode {
        0 => format!("{value:e}"),
        1 => format!("{:e}", value as f32),
        2 => format!("{value:.*e}", count.clamp(1, MAX_DIGITS) - 1),
        _ => format!("{value:.*}", count.min(1100)),
    };
    let (mut found, found_exponent) = split(&text);
    if mode < 2 {
        settle_tie(&mut found, if mode == 0 { value } else { f64::from(value as f32) }, mode == 1);
    }
    let found = &found[..found.len().min(MAX_DIGITS)];
    super::write_bytes(digits, found);
    let shown = if found.is_empty() { 0 } else { found_exponent };
    // SAFETY: the caller's variable.
    unsafe { exponent.store::<i32>(shown) };
    Ok(found.len() as i32)
}

/// Where a value lies just between two shortest candidates, .NET takes the one with the even last digit, Rust the upper.
fn settle_tie(digits: &mut [u8], value: f64, single: bool) {
    let Some((&last, _)) = digits.split_last() else { return };
    if last % 2 == 0 {
        return;
    }
    let count = digits.len();
    let (exact, _) = split(&format!("{value:.*e}", count + 40));
    let is_tie = exact.len() == count + 1 && exact[count] == b'5' && exact[count - 1] + 1 == last;
    if !is_tie {
        return;
    }
    let text = format!("{value:.*e}", count);
    let Some((mantissa, exponent)) = text.split_once('e') else { return };
    let lower = format!("{}e{exponent}", &mantissa[..mantissa.len() - 1]);
    let reads_back = if single {
        lower.parse::<f32>().map(f64::from) == Ok(value)
    } else {
        lower.parse::<f64>() == Ok(value)
    };
    if reads_back {
        digits.copy_from_slice(&exact[..count]);
    }
}

fn parse_float(_thread: &mut Thread, text: Addr, length: i32, single: bool) -> Result<f64, Thrown> {
    let mut bytes = vec![0u8; length.max(0) as usize];
    super::read_bytes(text, &mut bytes);
    let text = String::from_utf8_lossy(&bytes);
    Ok(if single {
        text.parse::<f32>().map_or(f64::NAN, f64::from)
    } else {
        text.parse::<f64>().unwrap_or(f64::NAN)
    })
}

fn narrow_ascii(
    _thread: &mut Thread,
    source: Addr,
    target: Addr,
    length: i32,
) -> Result<i32, Thrown> {
    for index in 0..length.max(0) as usize {
        // SAFETY: managed code vouches for both ranges.
        let unit: u16 = unsafe { source.offset(index * 2).load() };
        if unit >= 0x80 {
            return Ok(index as i32);
        }
        // SAFETY: as above.
        unsafe { target.offset(index).store(unit as u8) };
    }
    Ok(length.max(0))
}

fn widen_ascii(
    _thread: &mut Thread,
    source: Addr,
    target: Addr,
    length: i32,
) -> Result<i32, Thrown> {
    for index in 0..length.max(0) as usize {
        // SAFETY: managed code vouches for both ranges.
        let byte: u8 = unsafe { source.offset(index).load() };
        if byte >= 0x80 {
            return Ok(index as i32);
        }
        // SAFETY: as above.
        unsafe { target.offset(index * 2).store(byte as u16) };
    }
    Ok(length.max(0))
}
