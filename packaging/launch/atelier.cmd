@echo off
rem Opens the studio without arguments, or with files to open; runs the command line with anything else.
setlocal
for %%I in ("%~dp0..") do set "tree=%%~fI"
set "java="
set "recorded="
if exist "%tree%\lib\java-home" set /p recorded=<"%tree%\lib\java-home"
if defined ATELIER_JAVA call :try "%ATELIER_JAVA%"
if defined recorded call :try "%recorded%"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"
if not defined java (
    echo Atelier needs Java 25 or newer and found none: install it, or set ATELIER_JAVA to its folder. 1>&2
    exit /b 1
)
set options="-Datelier.application=%tree%" -Dai.djl.offline=true -XX:+UseSerialGC -Xmn24m -XX:MaxRAMPercentage=60 --sun-misc-unsafe-memory-access=allow -cp "%tree%\lib\*" %ATELIER_JAVA_OPTIONS%
if defined ATELIER_LANG for /f "delims=-_." %%L in ("%ATELIER_LANG%") do set options=%options% -Duser.language=%%L
if "%~1"=="" goto window
if "%~1"=="--sample" goto window
if "%~1"=="--home" if "%~3"=="" goto window
if not "%~x1"=="" if exist "%~1" if not exist "%~1\" goto window
"%java%" %options% -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true atelier.cli.CliMain %*
exit /b %ERRORLEVEL%

:window
"%java%" %options% --module-path "%tree%\lib\javafx" --add-modules javafx.controls --enable-native-access=ALL-UNNAMED,javafx.graphics atelier.ui.UiMain %*
exit /b %ERRORLEVEL%

:try
if defined java exit /b
if not exist "%~1\bin\java.exe" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do for /f "delims=." %%M in ("%%~V") do if %%M GEQ 25 set "java=%~1\bin\java.exe"
exit /b
