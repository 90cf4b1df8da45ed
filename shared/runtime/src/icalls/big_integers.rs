//! Internal calls of BigInteger: multiplication, division, powers and decimal digits of magnitudes, by `num-bigint`.
//! A magnitude is a run of 32-bit words, the lowest first.

use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::Addr;
use num_bigint::BigUint;
use num_integer::Integer;

crate::internal_calls! {
    "System.Numerics.Magnitude::MultiplyWords" => multiply, (Addr, i32, Addr, i32, Addr);
    "System.Numerics.Magnitude::DivideWords" => divide, (Addr, i32, Addr, i32, Addr, Addr);
    "System.Numerics.Magnitude::PowerWords" => power, (Addr, i32, Addr, i32, Addr, i32, Addr);
    "System.Numerics.Magnitude::CommonDivisorWords" => common_divisor, (Addr, i32, Addr, i32, Addr);
    "System.Numerics.Magnitude::WriteDigits" => write_digits, (Addr, i32, Addr, i32);
    "System.Numerics.Magnitude::ReadDigits" => read_digits, (Addr, i32, Addr, i32);
}

fn read(words: Addr, count: i32) -> BigUint {
    let mut bytes = vec![0u8; count.max(0) as usize * 4];
    super::read_bytes(words, &mut bytes);
    BigUint::from_bytes_le(&bytes)
}

/// Writes a value with leading zeros; the caller has made room for it. Returns how many words are not zero.
fn write(words: Addr, room: usize, value: &BigUint) -> i32 {
    let digits = value.to_u32_digits();
    let count = digits.len().min(room);
    let mut bytes = vec![0u8; room * 4];
    for (word, place) in digits.iter().zip(bytes.chunks_exact_mut(4)) {
        place.copy_from_slice(&word.to_le_bytes());
    }
    super::write_bytes(words, &bytes);
    count as i32
}

fn multiply(
    _thread: &mut Thread,
    left: Addr,
    left_count: i32,
    right: Addr,
    right_count: i32,
    result: Addr,
) -> Result<(), Thrown> {
    let product = read(left, left_count) * read(right, right_count);
    write(result, (left_count + right_count) as usize, &product);
    Ok(())
}

fn divide(
    _thread: &mut Thread,
    left: Addr,
    left_count: i32,
    right: Addr,
    right_count: i32,
    quotient: Addr,
    remainder: Addr,
) -> Result<(), Thrown> {
    let (whole, rest) = read(left, left_count).div_rem(&read(right, right_count));
    write(quotient, left_count as usize, &whole);
    write(remainder, right_count as usize, &rest);
    Ok(())
}

#[allow(clippy::too_many_arguments, reason = "three runs of words and the result")]
fn power(
    _thread: &mut Thread,
    base: Addr,
    base_count: i32,
    exponent: Addr,
    exponent_count: i32,
    modulus: Addr,
    modulus_count: i32,
    result: Addr,
) -> Result<(), Thrown> {
    let exponent = read(exponent, exponent_count);
    let value = read(base, base_count).modpow(&exponent, &read(modulus, modulus_count));
    write(result, modulus_count as usize, &value);
    Ok(())
}

fn common_divisor(
    _thread: &mut Thread,
    left: Addr,
    left_count: i32,
    right: Addr,
    right_count: i32,
    result: Addr,
) -> Result<(), Thrown> {
    let divisor = read(left, left_count).gcd(&read(right, right_count));
    write(result, left_count.max(right_count) as usize, &divisor);
    Ok(())
}

fn write_digits(
    _thread: &mut Thread,
    words: Addr,
    count: i32,
    digits: Addr,
    room: i32,
) -> Result<i32, Thrown> {
    let mut text = read(words, count).to_radix_be(10);
    text.truncate(room.max(0) as usize);
    for digit in &mut text {
        *digit += b'0';
    }
    super::write_bytes(digits, &text);
    Ok(text.len() as i32)
}

fn read_digits(
    _thread: &mut Thread,
    digits: Addr,
    count: i32,
    words: Addr,
    room: i32,
) -> Result<i32, Thrown> {
    let mut text = vec![0u8; count.max(0) as usize];
    super::read_bytes(digits, &mut text);
    for digit in &mut text {
        *digit = digit.wrapping_sub(b'0');
    }
    let value = BigUint::from_radix_be(&text, 10).unwrap_or_default();
    Ok(write(words, room.max(0) as usize, &value))
}
