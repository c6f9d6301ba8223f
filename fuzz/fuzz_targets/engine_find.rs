#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| assert!(waymark_fuzzing::run("engine_find", bytes)));
