@echo off
rem build.cmd <Target> [--option value ...]   MSBuild decides what to build again; then the build starts. Try --help.
setlocal
set NUKE_TELEMETRY_OPTOUT=1
where dotnet >nul 2>nul
if errorlevel 1 (
  echo The .NET SDK is not installed. Install the version that global.json names, then run this again. 1>&2
  exit /b 2
)
dotnet run --project "%~dp0build\_build.csproj" --configuration Release --verbosity quiet -- %*
