//! Internal calls of Math and MathF: the C library's functions, as CoreCLR uses them.
#![allow(unsafe_code, reason = "declares functions of the C library")]

use crate::exceptions::Thrown;
use crate::thread::Thread;

// SAFETY: the C library's mathematical functions are pure.
unsafe extern "C" {
    safe fn acosh(x: f64) -> f64;
    safe fn asinh(x: f64) -> f64;
    safe fn atanh(x: f64) -> f64;
    safe fn acoshf(x: f32) -> f32;
    safe fn asinhf(x: f32) -> f32;
    safe fn atanhf(x: f32) -> f32;
    safe fn log2(x: f64) -> f64;
    safe fn log2f(x: f32) -> f32;
}

crate::internal_calls! {
    "System.Math::Acos" => acos_r8, (f64);
    "System.Math::Acosh" => acosh_r8, (f64);
    "System.Math::Asin" => asin_r8, (f64);
    "System.Math::Asinh" => asinh_r8, (f64);
    "System.Math::Atan" => atan_r8, (f64);
    "System.Math::Atanh" => atanh_r8, (f64);
    "System.Math::Cbrt" => cbrt_r8, (f64);
    "System.Math::Cos" => cos_r8, (f64);
    "System.Math::Cosh" => cosh_r8, (f64);
    "System.Math::Exp" => exp_r8, (f64);
    "System.Math::Log10" => log10_r8, (f64);
    "System.Math::Log2" => log2_r8, (f64);
    "System.Math::Sin" => sin_r8, (f64);
    "System.Math::Sinh" => sinh_r8, (f64);
    "System.Math::Sqrt" => sqrt_r8, (f64);
    "System.Math::Tan" => tan_r8, (f64);
    "System.Math::Tanh" => tanh_r8, (f64);
    "System.Math::CeilingDouble" => ceiling_r8, (f64);
    "System.Math::FloorDouble" => floor_r8, (f64);
    "System.Math::LogDouble" => log_r8, (f64);
    "System.Math::TruncateDouble" => truncate_r8, (f64);
    "System.Math::RoundDouble" => round_r8, (f64);
    "System.Math::Atan2" => atan2_r8, (f64, f64);
    "System.Math::Pow" => pow_r8, (f64, f64);
    "System.MathF::Acos" => acos_r4, (f32);
    "System.MathF::Acosh" => acosh_r4, (f32);
    "System.MathF::Asin" => asin_r4, (f32);
    "System.MathF::Asinh" => asinh_r4, (f32);
    "System.MathF::Atan" => atan_r4, (f32);
    "System.MathF::Atanh" => atanh_r4, (f32);
    "System.MathF::Cbrt" => cbrt_r4, (f32);
    "System.MathF::Cos" => cos_r4, (f32);
    "System.MathF::Cosh" => cosh_r4, (f32);
    "System.MathF::Exp" => exp_r4, (f32);
    "System.MathF::Log10" => log10_r4, (f32);
    "System.MathF::Log2" => log2_r4, (f32);
    "System.MathF::Sin" => sin_r4, (f32);
    "System.MathF::Sinh" => sinh_r4, (f32);
    "System.MathF::Sqrt" => sqrt_r4, (f32);
    "System.MathF::Tan" => tan_r4, (f32);
    "System.MathF::Tanh" => tanh_r4, (f32);
    "System.MathF::Ceiling" => ceiling_r4, (f32);
    "System.MathF::Floor" => floor_r4, (f32);
    "System.MathF::LogSingle" => log_r4, (f32);
    "System.MathF::Truncate" => truncate_r4, (f32);
    "System.MathF::RoundSingle" => round_r4, (f32);
    "System.MathF::Atan2" => atan2_r4, (f32, f32);
    "System.MathF::Pow" => pow_r4, (f32, f32);
    "System.Math::FusedMultiplyAdd" => fused_r8, (f64, f64, f64);
    "System.MathF::FusedMultiplyAdd" => fused_r4, (f32, f32, f32);
}

/// Bodies from functions of one and of two arguments.
macro_rules! functions {
    ($($ty:ident { $($rust:ident $body:expr;)* } { $($rust_two:ident $body_two:expr;)* })*) => {
        $($(fn $rust(_thread: &mut Thread, x: $ty) -> Result<$ty, Thrown> {
            let function: fn($ty) -> $ty = $body;
            Ok(function(x))
        })*
        $(fn $rust_two(_thread: &mut Thread, x: $ty, y: $ty) -> Result<$ty, Thrown> {
            let function: fn($ty, $ty) -> $ty = $body_two;
            Ok(function(x, y))
        })*)*
    };
}

functions! {
    f64 {
        acos_r8 f64::acos; acosh_r8 |x| acosh(x); asin_r8 f64::asin;
        asinh_r8 |x| asinh(x); atan_r8 f64::atan; atanh_r8 |x| atanh(x);
        cbrt_r8 f64::cbrt; cos_r8 f64::cos; cosh_r8 f64::cosh; exp_r8 f64::exp;
        log10_r8 f64::log10; log2_r8 |x| log2(x); sin_r8 f64::sin; sinh_r8 f64::sinh;
        sqrt_r8 f64::sqrt; tan_r8 f64::tan; tanh_r8 f64::tanh;
        ceiling_r8 f64::ceil; floor_r8 f64::floor; log_r8 f64::ln;
        truncate_r8 f64::trunc; round_r8 f64::round_ties_even;
    } {
        atan2_r8 f64::atan2; pow_r8 f64::powf;
    }
    f32 {
        acos_r4 f32::acos; acosh_r4 |x| acoshf(x); asin_r4 f32::asin;
        asinh_r4 |x| asinhf(x); atan_r4 f32::atan; atanh_r4 |x| atanhf(x);
        cbrt_r4 f32::cbrt; cos_r4 f32::cos; cosh_r4 f32::cosh; exp_r4 f32::exp;
        log10_r4 f32::log10; log2_r4 |x| log2f(x); sin_r4 f32::sin; sinh_r4 f32::sinh;
        sqrt_r4 f32::sqrt; tan_r4 f32::tan; tanh_r4 f32::tanh;
        ceiling_r4 f32::ceil; floor_r4 f32::floor; log_r4 f32::ln;
        truncate_r4 f32::trunc; round_r4 f32::round_ties_even;
    } {
        atan2_r4 f32::atan2; pow_r4 f32::powf;
    }
}

fn fused_r8(_thread: &mut Thread, x: f64, y: f64, z: f64) -> Result<f64, Thrown> {
    Ok(x.mul_add(y, z))
}

fn fused_r4(_thread: &mut Thread, x: f32, y: f32, z: f32) -> Result<f32, Thrown> {
    Ok(x.mul_add(y, z))
}
